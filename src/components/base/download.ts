import { appOf } from '../../ledger/index.ts';
import { appWords } from '../../text/index.ts';

/** So long, in milliseconds, a file can be fetched from the page: WebKit and Firefox begin after the click. */
const FETCHED_WITHIN = 60_000;

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
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_WITHIN);
}

/** The name of the app whose browser this is, where it lets nobody download or print. */
export function appWithoutDownloads(): string | undefined {
  const app = appOf(navigator.userAgent);
  return app === undefined ? undefined : appWords[app];
}
