/** A folder of the disk for a page, in the place of the browser's dialog, which a test cannot answer. */
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';

/** Until the callback is done there is an empty folder. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shared-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * From the next page on the browser gives out this folder, where one is asked for; undefined: it refuses.
 *
 * @param fault The name of the error with which it refuses to write a file now; '' for none.
 */
export async function giveFolder(
  page: Page,
  folder: string | undefined,
  fault: () => string = () => '',
): Promise<void> {
  const at = (name: string): string => join(folder ?? '', basename(name));
  await page.exposeFunction('diskList', () => readdirSync(folder ?? ''));
  await page.exposeFunction('diskRead', (name: string) => ({
    text: readFileSync(at(name), 'utf8'),
    lastModified: statSync(at(name)).mtimeMs,
  }));
  await page.exposeFunction('diskFault', (name: string) => {
    const refused = fault();
    // As browsers do, it has made the file before it refuses.
    if (refused !== '') appendFileSync(at(name), '');
    return refused;
  });
  await page.exposeFunction('diskWrite', (name: string, text: string) =>
    writeFileSync(at(name), text),
  );
  await page.addInitScript(
    (name) => {
      const disk = window as unknown as {
        diskList: () => Promise<string[]>;
        diskRead: (name: string) => Promise<{ text: string; lastModified: number }>;
        diskWrite: (name: string, text: string) => Promise<void>;
        diskFault: (name: string) => Promise<string>;
      };
      const handleOf = (file: string): unknown => ({
        ...{ kind: 'file', name: file },
        getFile: async () => {
          const { text, lastModified } = await disk.diskRead(file);
          return { lastModified, size: text.length, text: async () => text };
        },
        createWritable: async () => {
          const refused = await disk.diskFault(file);
          if (refused !== '') throw new DOMException('refused', refused);
          return {
            write: (text: string) => disk.diskWrite(file, text),
            close: async () => undefined,
          };
        },
      });
      const values = async function* (): AsyncGenerator<unknown> {
        for (const file of await disk.diskList()) yield handleOf(file);
      };
      Object.assign(window, {
        showDirectoryPicker: async () => {
          if (name === '') throw new DOMException('refused', 'SecurityError');
          return {
            kind: 'directory',
            name,
            values,
            getFileHandle: async (of: string) => handleOf(of),
          };
        },
      });
    },
    basename(folder ?? ''),
  );
}
