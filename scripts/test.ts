/**
 * npm test: every check in turn, stopping at none, on the sample that the tests speak of: where the site has other
 * plans, in a copy of the project, once the site's own have been built and verified. As the last line the sum of the
 * unit, build and browser tests, those in other browsers among them. Exits with 1 if anything failed. It runs the tests
 * that tests/quick.ts names; `all`, as npm run test:all gives it, runs all of them.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planIds } from '../src/model/index.ts';
import { copyWithSample, isSample } from './sample.ts';
import { complain, say } from './terminal.ts';
import {
  outcomeOfPlaywright,
  outcomeOfVitest,
  type PlaywrightReport,
  type VitestReport,
} from './test-reports.ts';

const IS_ALL = process.argv.includes('all');

/**
 * Scripts of package.json, in order: what tests and budgets look at is built before them. Those of a line run
 * side by side, since none of them keeps all cores busy.
 */
const STEPS = [
  ['build'],
  ['build:single', 'check', 'lint', 'test:unit'],
  ['verify', 'size', 'licences', 'test:syntax', 'test:build'],
  ['test:e2e'],
  ['test:browsers'],
];

/** What a script is told when all tests run. Counting lines makes the unit tests half as long again. */
const TOLD: Record<string, readonly string[]> = { 'test:unit': ['--', '--coverage'] };

/** What of it is done for a site of other plans. */
const OWN_STEPS = [['build'], ['verify']];

/** The copy in which the tests run then. */
const COPY = join(tmpdir(), `taizhang-sample-${process.pid}`);

/** A report's JSON; nothing where its step did not come to write one. */
function readReport<Report extends object>(name: string): Partial<Report> {
  const file = join(place, 'reports', name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Report>) : {};
}

/** Runs a step and resolves to its exit code; one of several says what it has to say when it is through. */
function runStep(step: string, cwd: string, together: boolean): Promise<number | null> {
  if (!together) say(`\n▶ npm run ${step}`);
  const told = IS_ALL ? (TOLD[step] ?? []) : [];
  const child = spawn('npm', ['run', '--silent', step, ...told], {
    cwd,
    stdio: together ? 'pipe' : 'inherit',
    env: { ...process.env, ...(together && { NO_COLOR: '1' }) },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => output.push(chunk));
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (together) say(`\n▶ npm run ${step}\n${Buffer.concat(output).toString()}`);
      resolve(code);
    });
  });
}

const place = isSample('.') ? '.' : COPY;
const failedSteps: string[] = [];
async function runAll(all: readonly string[][], cwd: string): Promise<void> {
  for (const steps of all) {
    // What runs alone is heard while it runs.
    const together = steps.length > 1;
    if (together) say(`\n▶ npm run ${steps.join(', ')}, side by side`);
    const ended = await Promise.all(steps.map((step) => runStep(step, cwd, together)));
    failedSteps.push(...steps.filter((_, at) => ended[at] !== 0));
  }
}

// Node reads the tests' TypeScript by itself; Playwright's compiler takes seconds of each fresh clone.
process.env['PW_DISABLE_TS_ESM'] ??= '1';
process.env['TESTS'] = IS_ALL ? 'all' : 'quick';
rmSync('reports', { recursive: true, force: true });
if (place !== '.') {
  say(`The site holds other plans than the sample: its tests run in ${place}`);
  copyWithSample('.', place);
  if (planIds('.').length > 0) await runAll(OWN_STEPS, '.');
}
await runAll(STEPS, place);
const vitestReports = ['unit.json', 'build.json', 'browsers.json'];
const outcomes = [
  ...vitestReports.map((name) => outcomeOfVitest(readReport<VitestReport>(name))),
  outcomeOfPlaywright(readReport<PlaywrightReport>('e2e.json')),
];
const sum = (of: 'passed' | 'failed' | 'skipped'): number =>
  outcomes.reduce((total, one) => total + one[of], 0);
const [passed, skipped] = [sum('passed'), sum('skipped')];
// A step that failed without a failing test (a budget, a type, a crash) still counts as a failure.
const failed = Math.max(sum('failed'), failedSteps.length);
if (failedSteps.length > 0) {
  complain(`\nFailed: ${failedSteps.join(', ')}`);
  for (const line of outcomes.flatMap(({ failures }) => failures)) complain(`  ${line}`);
}
const second = outcomes.flatMap((one) => one.second);
if (second.length > 0) say(`\nPassed at a second try:\n  ${second.join('\n  ')}`);
if (skipped > 0) say(`\n${skipped} skipped; each says why`);
say(`\n${passed} passed, ${failed} failed`);
if (place !== '.' && failed === 0) rmSync(place, { recursive: true, force: true });
process.exit(failed > 0 || passed === 0 ? 1 : 0);
