/** A folder on a disk or on an office's file share, through the File System Access API. */
import { FolderFault } from './folder.ts';
import type { FaultKind, Folder, Listed } from './folder.ts';

/** The errors of a browser, and their meaning. */
const FAULTS = new Map<string, FaultKind>([
  ['NotAllowedError', 'asks'],
  ['SecurityError', 'asks'],
  ['NotFoundError', 'missing'],
  ['QuotaExceededError', 'full'],
  ['NoModificationAllowedError', 'busy'],
  ['InvalidStateError', 'busy'],
]);

/** The API's way through a folder, which not all type definitions have. */
export type Directory = FileSystemDirectoryHandle & {
  values: () => AsyncIterable<FileSystemHandle>;
};

async function attempt<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new FolderFault(FAULTS.get(name) ?? 'broken');
  }
}

/** Opens a folder that a person has chosen. */
export function handleFolder(directory: Directory): Folder {
  const fileOf = async (name: string): Promise<File> =>
    (await directory.getFileHandle(name)).getFile();
  return {
    list: () =>
      attempt(async () => {
        const files: Listed[] = [];
        for await (const { kind, name } of directory.values()) {
          if (kind !== 'file' || !name.startsWith('taizhang.')) continue;
          // A file that is removed meanwhile has no tag. When it is read, it is found to be missing.
          const file = await fileOf(name).catch(() => undefined);
          files.push({ name, tag: file === undefined ? '' : `${file.lastModified} ${file.size}` });
        }
        return files;
      }),
    read: (name) => attempt(async () => (await fileOf(name)).text()),
    write: (name, text) =>
      attempt(async () => {
        const handle = await directory.getFileHandle(name, { create: true });
        const writable = await handle.createWritable();
        await writable.write(text);
        await writable.close();
      }),
  };
}
