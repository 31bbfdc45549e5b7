import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContent } from '../../src/model/index.ts';
import { renderedComplaints } from '../../scripts/rendered.ts';
import { makeOtherSite } from '../other-site.ts';
import type { OtherSite } from '../other-site.ts';
import { planOf } from '../sample-plan.ts';
import { hostileText } from '../unit/model/hostile-text.ts';

const PLAN = 'hubei-2000-hostile';
const seedOfRun = Date.now() % 2 ** 31;
let site: OtherSite;

/** What once did not come through. */
const FOUND = ['甲\t\u00a0\t乙', '甲\t  \t乙', '甲\t\u3000\t&amp;\t<b>'];

/** A plan in which every sentence is hostile. */
function hostilePlan(): string {
  const lines = [...fc.sample(hostileText, { numRuns: 400, seed: seedOfRun }), ...FOUND];
  return [
    '一、章。',
    ...lines.map((line, index) => `${index + 1}.题。${line}句。（责任单位：省厅）`),
  ].join('\n');
}

beforeAll(() => {
  site = makeOtherSite(PLAN, hostilePlan());
});

afterAll(() => rmSync(site.root, { recursive: true, force: true }));

test(
  `hostile text comes through import, build and page unchanged (seed ${seedOfRun})`,
  { timeout: 180_000 },
  () => {
    site.import();
    expect(site.import()).toContain('没有要改动的文件。');
    site.build();
    const loaded = planOf(loadContent(site.root), PLAN);
    // Each line gives two clauses at least; a hostile bracket may swallow its line of units.
    expect(loaded.plan.clauses.length).toBeGreaterThan(800);
    expect(renderedComplaints(join(site.root, 'dist'), loaded.plan)).toEqual([]);
  },
);
