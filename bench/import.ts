/**
 * npm run bench:import: how long `npm run import -- FILE --dry-run --report json` takes on the first plan
 * and on ordinary plans of 100,000 and 200,000 characters, and how much of that Node needs to start at
 * all: median and least of RUNS (5), in milliseconds. Prints a table; checks nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePlan } from '../tests/sample-plan.ts';
import { at } from './figures.ts';
import { textOf } from './long-sites.ts';

const RUNS = Number(process.env['RUNS'] ?? 5);
const LENGTHS = [100_000, 200_000];

const { plan } = samplePlan();
const long = textOf(plan, { chapters: 10, sections: 10, tasks: 10, measures: 5 });
const texts = [textOf(plan, undefined), ...LENGTHS.map((length) => long.slice(0, length))];

/** Milliseconds that Node runs with these words. */
function run(...words: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, {
    maxBuffer: 1e9,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

function row(what: string, characters: number, ...words: string[]): object {
  const times = Array.from({ length: RUNS }, () => run(...words));
  return { what, characters, median: at(times, 0.5), least: at(times, 0) };
}

const folder = mkdtempSync(join(tmpdir(), 'taizhang-'));
const answers = ['--answer', 'title=某省方案', '--answer', 'issuer=某省人民政府'];
try {
  console.table([
    row('Node alone', 0, '-e', '0'),
    ...texts.map((text, index) => {
      const file = join(folder, 'plan.txt');
      writeFileSync(file, text);
      const words = ['scripts/import.ts', file, '--dry-run', '--report', 'json', ...answers];
      return row(index === 0 ? 'the first plan' : 'an ordinary plan', text.length, ...words);
    }),
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
