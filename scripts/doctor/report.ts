/** The findings in words. */
import { doctorReport } from '../../src/text/doctor/report.ts';
import { onOneLine } from '../../src/outside/visible.ts';
import { CATALOGUE, wordsFor } from './catalogue.ts';
import type { CheckId } from './catalogue.ts';
import type { Server } from './entry.ts';
import type { Finding } from './types.ts';

/** A sentence that quotes what a host sent is no longer. */
const LONGEST = 500;

function shorten(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).toWellFormed()}…` : words;
}

/** So many places of one finding are named; the others are counted. */
const SHOWN = 3;

export interface Report {
  lines: string[];
  /** How many kinds of things are wrong, and how many are to be looked at. */
  wrong: number;
  look: number;
}

function paragraph(
  check: CheckId,
  findings: readonly Finding[],
  server: Server | undefined,
): string[] {
  const seen = [...new Set(findings.map(({ saw }) => saw))];
  const more = seen.length - SHOWN;
  return [
    doctorReport.head(CATALOGUE[check].level, check),
    ...[
      ...seen.slice(0, SHOWN).map((saw) => shorten(onOneLine(saw))),
      ...(more > 0 ? [doctorReport.more(more)] : []),
      ...wordsFor(check, server),
    ].map((line) => `  ${line}`),
    '',
  ];
}

/** The findings by kind, what is wrong first, and the counts of kinds. */
export function reportOf(findings: readonly Finding[], server: Server | undefined): Report {
  const kinds = [...Map.groupBy(findings, ({ check }) => check)];
  const wrong = kinds.filter(([check]) => CATALOGUE[check].level === 'wrong');
  const look = kinds.filter(([check]) => CATALOGUE[check].level === 'look');
  const lines = [...wrong, ...look].flatMap(([check, all]) => paragraph(check, all, server));
  return {
    lines: [...lines, doctorReport.last(wrong.length, look.length)],
    wrong: wrong.length,
    look: look.length,
  };
}
