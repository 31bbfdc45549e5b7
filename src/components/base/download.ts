import { appOf } from '../../ledger/index.ts';
import { appWords } from '../../text/index.ts';

/** How many milliseconds the file stays available: WebKit and Firefox fetch it after the click. */
const FETCHED_WITHIN = 60_000;

/** A name without the characters that file names must not have. */
export function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/gu, ' ').slice(0, 100);
}

/** The files that were handed out since the last press. */
const handedOut = new Set<string>();

/** Whoever presses anew wants a file anew. The second click of a double click belongs to the first. */
function forget({ detail }: MouseEvent): void {
  if (detail < 2) handedOut.clear();
}

/** Downloads a file. Two clicks, or a further press while a file is being made, download it once. */
export function download(blob: Blob, name: string): void {
  if (handedOut.has(name)) return;
  handedOut.add(name);
  addEventListener('click', forget, true);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_WITHIN);
}

/** The name of the app whose browser this is, if that browser can neither download nor print. */
export function appWithoutDownloads(): string | undefined {
  const app = appOf(navigator.userAgent);
  return app === undefined ? undefined : appWords[app];
}
