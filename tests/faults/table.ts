/** The rows of a run in Markdown, for docs/faults.md. */
import type { Outcomes } from './cell.ts';

/** A row of the table: a fault, and what came of each deed. */
export type Row = [fault: string, outcomes: Outcomes];

/** What is longer does not fit into a column. */
const LONG = 40;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * A table with a line for each fault and a column for each deed; below it a list of each row that is too long for that,
 * and the sentences that stand in them as letters.
 *
 * @param deeds Names of the columns.
 */
export function tableOf(rows: readonly Row[], deeds: readonly string[]): string {
  const letters = new Map<string, string>();
  const short = (words: string): string =>
    words.replace(/says 「([^」]*)」/gu, (_, sentence: string) => {
      const letter = letters.get(sentence) ?? String.fromCharCode(97 + letters.size);
      letters.set(sentence, letter);
      return `says ${letter}`;
    });
  const told = rows.map(([fault, outcomes]): [string, [deed: string, words: string][]] => [
    fault,
    Object.entries(outcomes).map(([deed, { words }]) => [deed, short(words)]),
  ]);
  const isLong = ([, cells]: (typeof told)[number]): boolean =>
    cells.some(([, words]) => words.length > LONG);
  const lines = told
    .filter((row) => !isLong(row))
    .map(([fault, cells]) => {
      const known = new Map(cells);
      return line([fault, ...deeds.map((deed) => known.get(deed) ?? '')]);
    });
  const lists = told
    .filter(isLong)
    .map(([fault, cells]) =>
      ['', `${fault}:`, '', ...cells.map(([deed, words]) => `- ${deed}: ${words}`)].join('\n'),
    );
  const legend = [...letters].map(([sentence, letter]) => `- ${letter}: ${sentence}`);
  const head = [line(['', ...deeds]), line(['', ...deeds].map(() => '---'))];
  return [...head, ...lines, ...lists, '', 'What the pages say:', '', ...legend].join('\n');
}
