import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countFates,
  differenceOf,
  editionsOf,
  feedOf,
  formerOf,
  formerWordings,
  stepsOf,
  wordingStretches,
  versionOf,
} from '../../../../src/model/index.ts';
import type { Plan, Version } from '../../../../src/model/index.ts';
import { META, parsedPlan } from '../parsed-plan.ts';

const UNITS = '（责任单位：省科技厅）';
const BEFORE = parsedPlan(
  `一、甲章\n（一）甲节\n1.先做。先做的事。再做的事。${UNITS}\n2.后做。后做的事。${UNITS}\n（二）乙节\n1.又做。又做的事。${UNITS}\n`,
);

/** A plan whose clauses are some of another's, as they are or otherwise. */
function revised(change: (clauses: Plan['clauses']) => Plan['clauses']): Plan {
  return { ...BEFORE, clauses: change(structuredClone(BEFORE.clauses)) };
}

const version = (plan: Plan, number: number): Version =>
  versionOf(plan, number, '2020-01-02', `2026-11-0${number}`);

describe('the difference of two versions', () => {
  const fatesOf = (after: Plan): string[] =>
    differenceOf(BEFORE.clauses, after.clauses)
      .filter(({ fate }) => fate !== 'same')
      .map(({ id, fate, isMoved }) => `${id} ${fate}${isMoved ? ' moved' : ''}`);

  test('of one with itself is that all is the same', () => {
    const changes = differenceOf(BEFORE.clauses, BEFORE.clauses);
    expect(countFates(changes)).toMatchObject({ same: BEFORE.clauses.length, gone: 0 });
  });

  test('says what is new, gone, reworded and renumbered, in the order of the new text', () => {
    const after = revised((clauses) =>
      clauses
        .filter(({ id }) => id !== '1.1.1-2')
        .map((clause) => {
          if (clause.id === '1.1.2') return { ...clause, text: '3.后做。' };
          return clause.id === '1.1.2-1' ? { ...clause, text: '后来做的事。' } : clause;
        })
        .concat({
          ...BEFORE.clauses[4],
          id: '1.2.1-2',
          text: '新的事。',
        } as Plan['clauses'][number]),
    );
    expect(fatesOf(after)).toEqual([
      '1.1.1-2 gone',
      '1.1.2 renumbered',
      '1.1.2-1 reworded',
      '1.2.1-2 new',
    ]);
  });

  test('says what is moved: before what it stood behind, or under another heading', () => {
    const [first, ...others] = BEFORE.clauses.filter(({ id }) => id === '1.1.1-1');
    expect(others).toEqual([]);
    const swapped = revised((clauses) => {
      const rest = clauses.filter(({ id }) => id !== '1.1.1-1');
      const at = rest.findIndex(({ id }) => id === '1.1.1-2');
      return [...rest.slice(0, at + 1), ...(first ? [first] : []), ...rest.slice(at + 1)];
    });
    expect(fatesOf(swapped)).toEqual([expect.stringMatching(/^1\.1\.1-\d moved moved$/u)]);
    const under = revised((clauses) => {
      const rest = clauses.filter(({ id }) => id !== '1.1.1-1');
      const end = rest.findIndex(({ id }) => id === '1.1.2-u');
      return first === undefined ? rest : rest.toSpliced(end, 0, { ...first, text: '改了的。' });
    });
    expect(fatesOf(under)).toEqual(['1.1.1-1 reworded moved']);
  });

  test('puts what is gone at the beginning there', () => {
    const after = revised((clauses) => clauses.slice(1));
    expect(differenceOf(BEFORE.clauses, after.clauses)[0]).toMatchObject({ id: '1', fate: 'gone' });
  });
});

test('what stood on a page and is gone, or stands elsewhere, is said of that page', () => {
  const elsewhere = revised((clauses) =>
    clauses
      .filter(({ id }) => id !== '1.1.2-1')
      .map((clause) => (clause.id === '1.1.1-2' ? { ...clause, page: 'x/1-2/' } : clause)),
  );
  const former = formerOf(elsewhere, [version(BEFORE, 1)], { '1.1.2-1': '1.2.1-1' });
  expect([...former.keys()]).toEqual(['x/1-1/']);
  expect(
    former.get('x/1-1/')?.map(({ clause, now, replaced }) => [clause.id, now?.id, replaced]),
  ).toEqual([
    ['1.1.1-2', '1.1.1-2', '2026-11-01'],
    ['1.1.2-1', '1.2.1-1', '2026-11-01'],
  ]);
  const gone = formerOf(elsewhere, [version(BEFORE, 1), version(BEFORE, 2)], {});
  expect(gone.get('x/1-1/')?.[1]).toMatchObject({ version: 2, now: undefined });
});

test('of each wording that a clause has no more there is the last version that had it', () => {
  const second = revised((clauses) =>
    clauses.map((clause) =>
      clause.id === '1.1.1-1' ? { ...clause, text: '改。', fingerprint: 'f'.repeat(16) } : clause,
    ),
  );
  const now = revised((clauses) => clauses.filter(({ id }) => id !== '1.1.2-1'));
  const wordings = formerWordings(now, [version(BEFORE, 1), version(second, 2)]);
  expect(wordings.map(({ clause, version: number }) => [clause.id, clause.text, number])).toEqual([
    ['1.1.2-1', '后做的事。', 2],
    ['1.1.1-1', '改。', 2],
  ]);
});

describe('the versions of a plan', () => {
  const loaded = (...versions: Version[]) => ({
    ...{ plan: { ...BEFORE, date: null }, meta: { ...META, source: { name: '某网' } }, versions },
    ...{ pages: [], targets: [], seed: '' },
  });
  const second = revised((clauses) => clauses.slice(1));

  test('stand one after the other, each with the day of its text, the newest step first', () => {
    const now = loaded(version(BEFORE, 1), { ...version(second, 2), date: null });
    expect(editionsOf(now)).toEqual([
      { version: 1, date: '2020-01-02' },
      { version: 2, date: null },
      { version: 3, date: null },
    ]);
    expect(stepsOf(now).map(({ to, replaced, counts }) => [to.version, replaced, counts])).toEqual([
      [3, '2026-11-02', expect.objectContaining({ new: 1, gone: 0 })],
      [2, '2026-11-01', expect.objectContaining({ new: 0, gone: 1 })],
    ]);
    expect(stepsOf(loaded())).toEqual([]);
  });

  test('are a feed, the newest first, with names that no build changes', () => {
    const site = { id: 'test', name: '试 & <b>', regions: {}, sharedFolders: [] };
    const plans = [loaded(version(BEFORE, 1), version(second, 2))];
    const feed = feedOf({ site, plans }, 'https://example.org/a/');
    expect(feed).toContain('<title>试 &#38; &#60;b&#62;：修订</title>');
    expect(feed.match(/<updated>\d{4}-\d\d-\d\d/gu)).toEqual(
      ['2026-11-02', '2026-11-02', '2026-11-01', '2020-01-02'].map((day) => `<updated>${day}`),
    );
    expect(feed).toContain('<link href="https://example.org/a/x/changes/#v3"/>');
    const ids = feed.match(/urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu) ?? [];
    expect(new Set(ids).size).toBe(4);
    expect(feedOf({ site, plans }, '').match(/urn:uuid:[-0-9a-f]+/gu)).toEqual(ids);
    expect(feedOf({ site, plans: [loaded()] }, '')).toContain('<updated>1970-01-01T00:00:00Z');
  });
});

describe('where two wordings differ', () => {
  test('is marked without single characters between', () => {
    expect(wordingStretches('到2020年建成10个园区。', '到2025年建成园区12个。')).toEqual([
      { in: 'both', text: '到' },
      { in: 'before', text: '2020' },
      { in: 'after', text: '2025' },
      { in: 'both', text: '年建成' },
      { in: 'before', text: '10个' },
      { in: 'both', text: '园区' },
      { in: 'after', text: '12个' },
      { in: 'both', text: '。' },
    ]);
    expect(wordingStretches('甲', '甲')).toEqual([{ in: 'both', text: '甲' }]);
  });

  test('either side is a wording, character for character', () => {
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1', '，', '𠀀') });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const stretches = wordingStretches(before, after);
        const of = (side: string): string =>
          stretches.map((one) => (one.in === 'both' || one.in === side ? one.text : '')).join('');
        expect([of('before'), of('after')]).toEqual([before, after]);
      }),
    );
  });
});
