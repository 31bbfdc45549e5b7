import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
}

const FOLDER = '.github/workflows';
const FILES = [...readdirSync(FOLDER).map((file) => join(FOLDER, file)), 'hosts/github-pages.yml'];

test.each(FILES)('%s names each action by its commit, with the version beside it', (file) => {
  const uses = readFileSync(file, 'utf8').match(/uses:.*/gu) ?? [];
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses) expect(line).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
});

test.each(FILES)(
  '%s: what npm brings runs where nothing may be written and no token is kept',
  (file) => {
    const { permissions, jobs }: Workflow = parse(readFileSync(file, 'utf8'));
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) {
      const runs = job.steps.some(({ run }) => run !== undefined);
      const mayWrite = Object.values(job.permissions).includes('write');
      expect(runs && mayWrite, name).toBe(false);
      for (const { uses = '', with: options } of job.steps) {
        if (uses.startsWith('actions/checkout@')) {
          expect(options?.['persist-credentials'], name).toBe(false);
        }
      }
    }
  },
);

test('no workflow lets packages run scripts of their own', () => {
  for (const file of [...FILES, 'hosts/gitlab-pages.yml', '.ci/run']) {
    for (const line of readFileSync(file, 'utf8').match(/npm ci.*/gu) ?? []) {
      expect(line, file).toContain('--ignore-scripts');
    }
  }
});
