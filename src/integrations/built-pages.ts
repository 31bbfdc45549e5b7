import { closeSync, ftruncateSync, openSync, readdirSync, writeSync } from 'node:fs';

/** The built pages, as paths below the folder, in the order of their names. */
export function builtPages(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
}

/** Writes over a file that is there: an emptied one would be filled anew, which takes disks ten times as long. */
export function writeOver(file: string, text: string): void {
  const content = Buffer.from(text);
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, content);
    ftruncateSync(handle, content.length);
  } finally {
    closeSync(handle);
  }
}
