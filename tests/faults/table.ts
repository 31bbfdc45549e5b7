/** The rows of a run as a table in Markdown, for docs/faults.md. */
import type { Outcomes } from './cell.ts';

/** A row of the table: a fault, and what came of each deed. */
export type Row = [fault: string, outcomes: Outcomes];

/**
 * A line for each fault, a column for each deed, and below it the sentences that stand in it as letters.
 *
 * @param deeds Names of the columns; what is told of all deeds at once stands in the first.
 */
export function tableOf(rows: readonly Row[], deeds: readonly string[]): string {
  const letters = new Map<string, string>();
  const short = (words: string): string =>
    words.replace(/says 「([^」]*)」/gu, (_, sentence: string) => {
      const letter = letters.get(sentence) ?? String.fromCharCode(97 + letters.size);
      letters.set(sentence, letter);
      return `says ${letter}`;
    });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map(([fault, outcomes]) =>
    line([
      fault,
      ...deeds.map((deed, at) =>
        short((outcomes[deed] ?? (at === 0 ? outcomes['all'] : undefined))?.words ?? ''),
      ),
    ]),
  );
  const legend = [...letters].map(([sentence, letter]) => `- ${letter}: ${sentence}`);
  const head = [line(['', ...deeds]), line(['', ...deeds].map(() => '---'))];
  return [...head, ...body, '', ...legend].join('\n');
}
