import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadSeeds, readText, SEEDS, sha256 } from '../model/index.ts';
import type { Seed } from '../model/index.ts';
import type { ImportFile } from './identify.ts';
import type { Files } from './write.ts';
import { seedsText } from './lists.ts';

/** A plan's text to be kept, and the file from which it was read. */
export interface SeedOf {
  id: string;
  text: string;
  values: { issuer: string; source: { name: string; date?: string } };
  file: ImportFile;
  /** Which plan of the file it is, from 1; undefined if it is the only one. */
  part: number | undefined;
  /** Whether the text is the file, byte for byte. */
  isCanonical: boolean;
  /** Id of the file's first plan, after which the original is named. */
  firstId: string;
}

/** A file's text; undefined if there is no such file. */
export function existingText(root: string, file: string): string | undefined {
  return existsSync(join(root, file)) ? readText(root, file) : undefined;
}

/** The name of the original beside its text. It has another form if both end in .txt. */
function originalName(id: string, fileName: string): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/u.exec(basename(fileName))?.[1]?.toLowerCase() ?? 'bin';
  return ending === 'txt' ? `${id}.original.txt` : `${id}.${ending}`;
}

function seedOf({ id, text, values, file, part, isCanonical, firstId }: SeedOf): Seed {
  const { issuer, source } = values;
  const original = { file: originalName(firstId, file.name), sha256: sha256(file.bytes) };
  return {
    file: `${id}.txt`,
    origin: source.name || issuer || basename(file.name),
    ...(source.date === undefined ? {} : { date: source.date }),
    sha256: sha256(text),
    ...(isCanonical ? {} : { original: { ...original, ...(part === undefined ? {} : { part }) } }),
  };
}

/**
 * The files for `seeds/`: each text, the file from which it was read, and the list with the sums of both.
 *
 * @param kept Further texts for the list: those of former versions.
 */
export function seedFiles(
  root: string,
  texts: readonly SeedOf[],
  kept: readonly Seed[] = [],
): Files {
  const files: Files = new Map();
  for (const one of texts) {
    files.set(`seeds/${one.id}.txt`, one.text);
    const original = seedOf(one).original?.file;
    if (original !== undefined) files.set(`seeds/${original}`, one.file.bytes);
  }
  const seeds = [...texts.map(seedOf), ...kept];
  files.set(SEEDS, seedsText(existingText(root, SEEDS), loadSeeds(root), seeds));
  return files;
}
