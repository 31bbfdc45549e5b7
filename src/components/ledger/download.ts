/** A name without what a file's name may not hold. */
export function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/gu, ' ').slice(0, 100);
}

/** Hands a file to the person. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Whether this is WeChat's browser, which lets nobody download or print. */
export function isWeChat(): boolean {
  return /micromessenger/iu.test(navigator.userAgent);
}
