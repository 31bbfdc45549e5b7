import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../intake/index.ts';
import {
  allAnswers,
  firstDifference,
  loadReading,
  paragraphsOfSource,
  sha256,
} from '../model/index.ts';
import type { Seed } from '../model/index.ts';
import { contentFaults, faultLine } from '../text/commands/faults.ts';
import { refusalWords } from '../text/commands/intake.ts';
import { readFile } from './read-file.ts';

/**
 * Reads a kept original again, with the answers in `reading.yaml`, and compares it with the text in `seeds/`.
 *
 * @param seeds All listed texts: the plans of one original are read together.
 * @returns A sentence if the original is missing, was changed, cannot be read, or gives another text.
 */
export async function originalFaults(
  root: string,
  seeds: readonly Seed[],
  { file, original }: Seed,
): Promise<string[]> {
  if (original === undefined) return [];
  const place = `seeds/${original.file}`;
  if (!existsSync(join(root, place))) {
    return [faultLine(place, undefined, contentFaults.originalGone())];
  }
  const bytes = readFileSync(join(root, place));
  if (sha256(bytes) !== original.sha256) {
    return [faultLine(place, undefined, contentFaults.originalChanged())];
  }
  const stored = seeds
    .filter((seed) => seed.original?.file === original.file)
    .toSorted((one, other) => (one.original?.part ?? 1) - (other.original?.part ?? 1))
    .map((seed) => {
      const reading = loadReading(root, seed.file.replace(/\.txt$/u, ''));
      return { answers: allAnswers(reading), words: reading.words };
    });
  try {
    const read = await readFile(bytes, original.file, [], stored);
    const derived = read.plans[(original.part ?? 1) - 1]?.text ?? '';
    const text = readFileSync(join(root, 'seeds', file), 'utf8');
    const lines = paragraphsOfSource(text);
    const clauses = lines.map((line, paragraph) => ({ id: '', text: line.text, paragraph }));
    const difference = firstDifference(derived, clauses);
    if (difference === undefined) return [];
    const { paragraph, expected, found } = difference;
    const line = lines[paragraph]?.number ?? text.split(/\r\n?|\n/u).length;
    return [
      faultLine(`seeds/${file}`, line, contentFaults.derivedOtherwise(place, expected, found)),
    ];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [refusalWords(place, error.code, error.detail)];
  }
}
