/** Reads the JSON reports of Vitest and Playwright: how many tests passed; the name and first complaint of others. */

/** What a report tells. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** A line for each test that failed: where it stands, its name, the first line of its last complaint. */
  failures: string[];
  /** The same for each test that passed only when it was tried once more. */
  second: string[];
}

interface VitestTest {
  fullName: string;
  status: string;
  failureMessages?: string[];
}

interface VitestFile {
  name: string;
  message?: string;
  status?: string;
  assertionResults: VitestTest[];
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  testResults?: VitestFile[];
}

interface Spec {
  title: string;
  file: string;
  line: number;
  tests: { status: string; results: { error?: { message?: string } }[] }[];
}

interface Suite {
  specs?: Spec[];
  suites?: Suite[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites?: Suite[];
}

const COLOURS = /\u001b\[[0-9;]*m/g;

function firstLine(message: string | undefined): string {
  return message?.replace(COLOURS, '').split('\n', 1)[0] ?? '';
}

const lineOf = (...parts: string[]): string => parts.filter((part) => part !== '').join(' › ');

/**
 * What Vitest's report tells. A file that could not be loaded is one failure under its own name. A test that passed
 * with a complaint passed at its second try.
 */
export function outcomeOfVitest(report: VitestReport): Outcome {
  const files = report.testResults ?? [];
  const linesOf = ({ name }: VitestFile, tests: VitestTest[]): string[] =>
    tests.map((test) => lineOf(name, test.fullName, firstLine(test.failureMessages?.at(-1))));
  const failures = files.flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === 'failed');
    if (tests.length === 0 && file.status === 'failed')
      return [lineOf(file.name, firstLine(file.message))];
    return linesOf(file, tests);
  });
  const second = files.flatMap((file) => {
    const tests = file.assertionResults.filter(
      ({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0,
    );
    return linesOf(file, tests);
  });
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: report.numPendingTests ?? 0,
    failures,
    second,
  };
}

const specsOf = (suite: Suite): Spec[] => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];

/** What Playwright's report tells; a test that passed at its second try counts as passed, and is named in `second`. */
export function outcomeOfPlaywright({ stats, suites = [] }: PlaywrightReport): Outcome {
  const specs = suites.flatMap(specsOf);
  const linesOf = (status: string): string[] =>
    specs.flatMap((spec) =>
      spec.tests
        .filter((test) => test.status === status)
        .map(({ results }) => {
          const complaints = results.flatMap(({ error }) =>
            error === undefined ? [] : [error.message],
          );
          return lineOf(`${spec.file}:${spec.line}`, spec.title, firstLine(complaints.at(-1)));
        }),
    );
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
    failures: linesOf('unexpected'),
    second: linesOf('flaky'),
  };
}
