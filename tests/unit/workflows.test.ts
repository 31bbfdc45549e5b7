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

interface GitLabJob {
  script?: string[];
  stage?: string;
  needs?: string[];
  publish?: string;
  pages?: unknown;
  environment?: unknown;
  id_tokens?: unknown;
  secrets?: unknown;
  variables?: Record<string, string>;
  artifacts?: { paths: string[] };
  cache?: unknown;
}

/** What is wrong with a file of GitLab's whose jobs have to build and to publish apart. */
function gitLabFaults(text: string): string[] {
  const file: Record<string, GitLabJob | string[]> = parse(text);
  const jobs = Object.entries(file).flatMap(([name, job]): [string, GitLabJob][] =>
    Array.isArray(job) || job.script === undefined ? [] : [[name, job]],
  );
  const publishes = ([name, job]: [string, GitLabJob]): boolean =>
    name === 'pages' || job.publish !== undefined || job.pages !== undefined;
  const [publisher, ...others] = jobs.filter(publishes);
  if (publisher === undefined || others.length > 0) return ['not one job publishes'];
  const [name, job] = publisher;
  const faults = (job.script ?? []).flatMap((line) =>
    /^test -f \S+$/u.test(line) ? [] : [`${name} runs ${line}`],
  );
  if (job.variables?.['GIT_STRATEGY'] !== 'none') faults.push(`${name} fetches the repository`);
  if (job.cache !== undefined) faults.push(`${name} takes what another job left in a cache`);
  const builders = jobs.filter((one) => one !== publisher);
  for (const [builder, { environment, id_tokens: tokens, secrets, stage }] of builders) {
    if ([environment, tokens, secrets].some((one) => one !== undefined))
      faults.push(`${builder} is given what only ${name} needs`);
    if (stage === job.stage) faults.push(`${builder} and ${name} are one stage`);
  }
  const needed = builders.filter(([builder]) => job.needs?.includes(builder));
  const made = needed.flatMap(([, { artifacts }]) => artifacts?.paths ?? []);
  if (made.length !== 1 || made[0] !== job.publish)
    faults.push(`${name} is handed more than what it publishes`);
  return faults;
}

test('GitLab’s file: what npm brings runs in a job that does not publish, and what publishes runs nothing of ours', () => {
  const text = readFileSync('hosts/gitlab-pages.yml', 'utf8');
  expect(gitLabFaults(text)).toEqual([]);
  const changed: [string, string, string][] = [
    ['    - test -f public-site/index.html', '    - npm run build', 'pages runs npm run build'],
    ['GIT_STRATEGY: none', 'GIT_STRATEGY: fetch', 'pages fetches the repository'],
    ['    paths: [public-site]\n    expire', '    paths: [.]\n    expire', 'is handed more than'],
    ['  stage: deploy', '  stage: build', 'build and pages are one stage'],
    ['  stage: build', '  stage: build\n  publish: public-site', 'not one job publishes'],
    ['  stage: build', '  stage: build\n  id_tokens: {}', 'build is given what only pages needs'],
  ];
  for (const [words, by, fault] of changed) {
    expect(text).toContain(words);
    expect(gitLabFaults(text.replace(words, by)).join(), by).toContain(fault);
  }
});
