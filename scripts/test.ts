/**
 * npm test: every check in turn, stopping at none, on the sample that the tests speak of: where the site has other
 * plans, in a copy of the project, once the site's own have been built and verified. As the last line the sum of the
 * unit, build and browser tests, those in other browsers among them. Exits with 1 if anything failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planIds } from '../src/model/index.ts';
import { copyWithSample, isSample } from './sample.ts';
import { complain, say } from './terminal.ts';

/**
 * Scripts of package.json, in order: what tests and budgets look at is built before them. Those of a line run
 * side by side, since each keeps but one core busy.
 */
const STEPS = [
  ['check', 'lint'],
  ['test:unit'],
  ['build'],
  ['build:single', 'verify', 'size', 'licences', 'test:syntax'],
  ['test:build'],
  ['test:e2e'],
  ['test:browsers'],
];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** What of it is done for a site of other plans. */
const OWN_STEPS = [['build'], ['verify']];

/** The copy in which the tests run then. */
const COPY = join(tmpdir(), `taizhang-sample-${process.pid}`);

function readReport(file: string): Record<string, unknown> {
  if (!existsSync(join(place, file))) return {};
  const report: unknown = JSON.parse(readFileSync(join(place, file), 'utf8'));
  return typeof report === 'object' && report !== null ? { ...report } : {};
}

function numberIn(report: Record<string, unknown>, name: string): number {
  const value = report[name];
  return typeof value === 'number' ? value : 0;
}

/** What a JSON report of Vitest counts. */
function countVitest(file: string): Count {
  const report = readReport(file);
  return {
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests'),
    skipped: numberIn(report, 'numPendingTests'),
  };
}

/** What Playwright's JSON report counts; in CI it tries once more what failed, and names what passed only then. */
function countBrowser(): Count & { second: number } {
  const { stats } = readReport('reports/e2e.json');
  const report = typeof stats === 'object' && stats !== null ? { ...stats } : {};
  const second = numberIn(report, 'flaky');
  return {
    passed: numberIn(report, 'expected') + second,
    failed: numberIn(report, 'unexpected'),
    skipped: numberIn(report, 'skipped'),
    second,
  };
}

/** Runs a step and resolves to its exit code; one of several says what it has to say when it is through. */
function runStep(step: string, cwd: string, together: boolean): Promise<number | null> {
  if (!together) say(`\n▶ npm run ${step}`);
  const child = spawn('npm', ['run', '--silent', step], {
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
    const ended = await Promise.all(steps.map((step) => runStep(step, cwd, together)));
    failedSteps.push(...steps.filter((_, at) => ended[at] !== 0));
  }
}

rmSync('reports', { recursive: true, force: true });
if (place !== '.') {
  say(`The site holds other plans than the sample: its tests run in ${place}`);
  copyWithSample('.', place);
  if (planIds('.').length > 0) await runAll(OWN_STEPS, '.');
}
await runAll(STEPS, place);
const inBrowser = countBrowser();
const counts = [
  countVitest('reports/unit.json'),
  countVitest('reports/build.json'),
  inBrowser,
  countVitest('reports/browsers.json'),
];
const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0);
const [passed, skipped] = [sum('passed'), sum('skipped')];
// A step that failed without a failing test (a budget, a type, a crash) still counts as a failure.
const failed = Math.max(sum('failed'), failedSteps.length);
if (failedSteps.length > 0) complain(`\nFailed: ${failedSteps.join(', ')}`);
if (inBrowser.second > 0) say(`\n${inBrowser.second} passed at a second try: see “flaky” above`);
if (skipped > 0) say(`\n${skipped} skipped; each says why`);
say(`\n${passed} passed, ${failed} failed`);
if (place !== '.' && failed === 0) rmSync(place, { recursive: true, force: true });
process.exit(failed > 0 || passed === 0 ? 1 : 0);
