import type { Directory } from '../../shared-folder/index.ts';

/** Chromium's file and folder handles have these beyond the standard's types. */
export interface Asks {
  queryPermission?: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Chromium lets a page ask a person so; absent elsewhere. */
export const pickers = globalThis as {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle & Asks>;
  showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<Directory & Asks>;
};

/** Whether what a person once chose may be written; `mayAsk` only from a person's click. */
export async function isAllowed(handle: Asks, mayAsk: boolean): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  if (handle.queryPermission === undefined) return true;
  if ((await handle.queryPermission(mode)) === 'granted') return true;
  return mayAsk && (await handle.requestPermission?.(mode)) === 'granted';
}

/** The choice of a person in a dialog of the browser; undefined if they closed it, or there is none. */
export async function chosen<Handle>(dialog?: Promise<Handle>): Promise<Handle | undefined> {
  try {
    return await dialog;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
