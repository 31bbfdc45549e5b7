import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../model/shapes/files-below.ts';

/** The built pages, as paths below the folder, in the order of their names. */
export function builtPages(dist: string): string[] {
  return filesBelow(dist).filter((file) => file.endsWith('.html'));
}

/** The HTML of all built pages below the folder, in the same order. */
export function textsOfPages(dist: string): string[] {
  return builtPages(dist).map((file) => readFileSync(join(dist, file), 'utf8'));
}

/** Writes over a file. Emptying the file first would take disks ten times as long. */
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
