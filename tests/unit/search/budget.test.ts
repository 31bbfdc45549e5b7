import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { searchRoads } from '../../../src/integrations/search-roads.ts';
import {
  answer,
  Budget,
  MOST_SIGNS,
  MOST_STEPS,
  pagefindEngine,
} from '../../../src/search/index.ts';
import type { Answer, SearchPage } from '../../../src/search/index.ts';
import { wholeSource } from './whole-source.ts';

const TEXT = readFileSync('seeds/hubei-2018-xinxi-xiaofei.txt', 'utf8');
const NAMES = [{ name: '人工智能', aliases: ['AI', 'a'] }];
const roads = searchRoads(TEXT, NAMES);

function pageOf(texts: readonly string[]): SearchPage {
  const clauses = texts.map((text, at) => ({ id: `${at}`, kind: 'sentence', text, place: '' }));
  return { address: 'p/', plan: 'p', title: '', chapter: '', clauses };
}

const PLAN = [pageOf(TEXT.split('\n'))];

async function ask(
  typed: string,
  pages: readonly SearchPage[] = PLAN,
): Promise<{ found: Answer; steps: number }> {
  const budget = new Budget();
  const found = await answer(typed, wholeSource(pages), roads, budget);
  return { found, steps: budget.steps };
}

afterEach(() => vi.restoreAllMocks());

/** What held a tab for seconds or for ever, and its like. */
const LONG: [string, string][] = [
  ['letters and a sign', `${'a'.repeat(MOST_SIGNS - 1)}!`],
  ['letters', 'xinxi'.repeat(MOST_SIGNS / 5)],
  ['initials', 'xxxf'.repeat(MOST_SIGNS / 4)],
  ['figures', '5'.repeat(MOST_SIGNS)],
  ['Chinese figures', '十'.repeat(MOST_SIGNS)],
  ['one character', '的'.repeat(MOST_SIGNS)],
  ['a sentence and a slip', `${TEXT.replace(/\s/gu, '').slice(300, 250 + MOST_SIGNS)}钅`],
  ['signs', '“'.repeat(MOST_SIGNS)],
  ['words', 'ab '.repeat(20)],
  ['traditional characters', '費'.repeat(MOST_SIGNS)],
  ['names', '人工智能ai'.repeat(MOST_SIGNS / 6)],
  ['letters between characters', '信a'.repeat(MOST_SIGNS / 2)],
];

describe('other roads than the words as typed', () => {
  test.each(LONG)('cost little for %s', async (_, typed) => {
    const startsWith = vi.spyOn(String.prototype, 'startsWith');
    const includes = vi.spyOn(String.prototype, 'includes');
    const { steps } = await ask(typed);
    expect(steps).toBeLessThanOrEqual(MOST_STEPS);
    // What the budget says is what was done, and no more.
    expect(startsWith.mock.calls.length).toBeLessThan(2 * MOST_STEPS);
    expect(includes.mock.calls.length).toBeLessThan(100_000);
  });

  test('go on from each place once, however many readings a character has', async () => {
    const charAt = vi.spyOn(String.prototype, 'charAt');
    const { found } = await ask(`${'h'.repeat(40)}q`, [pageOf(['行'.repeat(60)])]);
    expect(charAt.mock.calls.length).toBeLessThan(500_000);
    expect(found.literal.total).toBe(0);
  });

  test('are not gone for what is longer than a sentence, and it is said; the exact one is', async () => {
    const typed = TEXT.replace(/\s/gu, '').slice(100, 101 + MOST_SIGNS);
    const { found, steps } = await ask(typed, [pageOf([TEXT.replace(/\s/gu, '')])]);
    expect(found).toMatchObject({ literal: { total: 1 }, approximate: [], left: 'long' });
    expect(steps).toBe(0);
    expect((await ask('甲 '.repeat(21))).found).toMatchObject({ left: 'long' });
    expect((await ask('a'.repeat(100_000))).found).toMatchObject({ left: 'long' });
  });

  test('are said to have been left where too much would have to be looked at', async () => {
    const pages = Array.from({ length: 90 }, () => pageOf(TEXT.split('\n')));
    const { found, steps } = await ask('xinxiqqxiaofei!', pages);
    expect(found.left).toBe('spent');
    expect(steps).toBeLessThanOrEqual(MOST_STEPS);
  });

  test('find what is nearest to a sentence with a slip: its longest piece', async () => {
    const sentence = TEXT.replace(/\s/gu, '').slice(300, 360);
    const typed = `${sentence.slice(0, 50)}钅${sentence.slice(50)}钅`;
    const { found } = await ask(typed, [pageOf([TEXT.replace(/\s/gu, '')])]);
    expect(found).toMatchObject({ left: undefined, literal: { total: 0 } });
    expect(found.approximate[0]?.words[0]).toContain(sentence.slice(0, 49));
  });
});

test('the engine is asked for the beginning of what is long: where all stands, that does', async () => {
  const asked: string[] = [];
  const engine = await pagefindEngine(
    {
      options: () => Promise.resolve(),
      init: () => Promise.resolve(),
      filters: () => Promise.resolve({}),
      search: (phrase) => {
        asked.push(phrase);
        return Promise.resolve({ filters: { plan: { p: 1 } } });
      },
    },
    'pagefind/',
  );
  expect(await engine(['𠮷'.repeat(500), ...Array.from({ length: 400 }, () => 'a')])).toEqual(
    new Set(['p']),
  );
  expect(asked).toHaveLength(20);
  expect([...(asked[0] ?? '')].length).toBeLessThan(130);
  expect(asked[0]).not.toMatch(/\p{Cs}/u);
});
