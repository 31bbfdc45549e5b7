/** Tells the open files apart: numbers files of the same name, and finds files with the same content. */
import { opened as words } from '../../text/index.ts';
import type { Opened } from './open-files.ts';

export interface ToldApart {
  /** The file's name. From the second file of a name on, its number is added. */
  name: string;
  /** The name of an earlier file with the same entries. */
  twin: string | undefined;
}

/** Numbers the files and finds their twins, in one walk over all. */
export function toldApart(files: readonly Pick<Opened, 'name' | 'entries'>[]): ToldApart[] {
  const numbers = new Map<string, number>();
  /** The name of the first file with certain entries, by the ids of these entries. */
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
