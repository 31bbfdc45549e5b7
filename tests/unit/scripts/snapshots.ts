/** The files of a project as they are at a moment. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SEED = 'seeds/x-2018-jihua.txt';

export const FOLDER = 'content/x-2018-jihua';

export const PAGE = `${FOLDER}/1.mdx`;

export const READING = `${FOLDER}/reading.yaml`;

/** Every file of content/ and seeds/ with its bytes. */
export function snapshot(root: string): string[] {
  return ['content', 'seeds'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => `${file}\n${readFileSync(file, 'latin1')}`),
  );
}
