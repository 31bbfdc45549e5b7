/** Why this page, as it was opened, can keep nothing for offline; undefined if it can try. */
export function whyNot(): 'file' | 'insecure' | 'missing' | undefined {
  if (location.protocol === 'file:') return 'file';
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator ? undefined : 'missing';
}
