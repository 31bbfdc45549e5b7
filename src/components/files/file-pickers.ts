import type { Directory } from '../../shared-folder/index.ts';

/** Methods of Chromium's file and folder handles that the standard's types lack. */
export interface Asks {
  queryPermission?: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Chromium's dialogs to choose a file or a folder. Other browsers lack them. */
export const pickers = globalThis as {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle & Asks>;
  showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<Directory & Asks>;
};

/**
 * Whether a file or folder that was chosen earlier may be written. With `mayAsk` the browser may ask its user:
 * allowed only after a click.
 */
export async function isAllowed(handle: Asks, mayAsk: boolean): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  if (handle.queryPermission === undefined) return true;
  if ((await handle.queryPermission(mode)) === 'granted') return true;
  return mayAsk && (await handle.requestPermission?.(mode)) === 'granted';
}

/** What a person chose in a dialog of the browser. Undefined if they closed the dialog, or the browser has none. */
export async function chosen<Handle>(dialog?: Promise<Handle>): Promise<Handle | undefined> {
  try {
    return await dialog;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
