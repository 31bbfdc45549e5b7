import { savesData } from '../frame/saves-data.ts';

/** Why this page, as it was opened, keeps nothing for offline; undefined if it can try. */
export function whyNot(): 'insecure' | 'missing' | 'saving' | undefined {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator)) return 'missing';
  // What is kept already goes on; the whole site is not downloaded against the reader's wish.
  return savesData() && navigator.serviceWorker.controller === null ? 'saving' : undefined;
}
