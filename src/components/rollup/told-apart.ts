/** Tells the files that are open apart: by number where they have one name, and which hold the same. */
import { opened as words } from '../../text/index.ts';
import type { Opened } from './open-files.ts';

export interface ToldApart {
  /** The file's name; of files of one name the later ones with their number. */
  name: string;
  /** Name of the file before it that holds the same entries. */
  twin: string | undefined;
}

/** Tells them apart, in one walk over all. */
export function toldApart(files: readonly Pick<Opened, 'name' | 'entries'>[]): ToldApart[] {
  const numbers = new Map<string, number>();
  /** By the ids of the entries, the name of the first file that holds them. */
  const firsts = new Map<string, string>();
  return files.map(({ name, entries }) => {
    const number = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, number);
    const ids = entries
      .map(({ id }) => id)
      .sort()
      .join(' ');
    const twin = firsts.get(ids);
    if (ids !== '' && twin === undefined) firsts.set(ids, name);
    return { name: number === 1 ? name : words.copy(name, number), twin };
  });
}
