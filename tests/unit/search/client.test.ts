import { describe, expect, test } from 'vitest';
import { createSearch, MissingError, readPages } from '../../../src/search/index.ts';
import type { Pagefind, SearchDoor } from '../../../src/search/index.ts';

const PAGES = [
  {
    address: 'plan/1/',
    title: '一',
    clauses: [{ id: '1-1', kind: 'sentence', text: '信息消费。', place: '一', sentence: 1 }],
  },
  {
    address: 'plan/2/',
    title: '二',
    clauses: [{ id: '2-1', kind: 'measure', text: '“双创”平台。', place: '二', task: '2' }],
  },
];

/** A Pagefind that knows on which of the pages a spaced phrase stands. */
function fakePagefind(asked: string[] = []): Pagefind {
  return {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    search: (phrase) => {
      asked.push(phrase);
      const characters = phrase.replace(/["\s]/gu, '');
      const results = PAGES.filter(({ clauses }) =>
        clauses.some(({ text }) => text.replace(/[“”]/gu, '').includes(characters)),
      ).map(({ address }) => ({
        id: address,
        data: () => Promise.resolve({ url: `/${address}` }),
      }));
      return Promise.resolve({ results });
    },
  };
}

function door(part: Partial<SearchDoor> = {}): SearchDoor {
  return {
    root: 'https://host.example/a/',
    isDev: false,
    canCompile: () => true,
    fetchJson: () => Promise.resolve(PAGES),
    importPagefind: () => Promise.resolve(fakePagefind()),
    ...part,
  };
}

describe('the search of a site', () => {
  test('answers by Pagefind, asked for spaced characters, from addresses below the root', async () => {
    const asked: string[] = [];
    const addresses: string[] = [];
    const search = createSearch(
      door({
        fetchJson: (address) => Promise.resolve(addresses.push(address) > 0 ? PAGES : null),
        importPagefind: (address) => {
          addresses.push(address);
          return Promise.resolve(fakePagefind(asked));
        },
      }),
    );
    await search.search('信息消费');
    await search.search('平台 -双创');
    expect(search.$state.get()).toMatchObject({
      status: 'ready',
      engine: 'pagefind',
      term: '平台 -双创',
    });
    expect(asked).toEqual(['"信 息 消 费"', '"平 台"']);
    expect(addresses).toEqual([
      'https://host.example/a/search/clauses.json',
      'https://host.example/a/pagefind/pagefind.js',
    ]);
  });

  test('a query that Pagefind cannot hold is answered from the clauses', async () => {
    const search = createSearch(door());
    await search.search('“');
    expect(search.$state.get()).toMatchObject({ engine: 'pagefind', result: { total: 1 } });
  });

  test('several words ask Pagefind for the pages that hold all of them', async () => {
    const search = createSearch(door());
    await search.search('双创 台。');
    expect(search.$state.get().result?.total).toBe(1);
  });

  test('an answer that comes late never replaces a newer one', async () => {
    const late: (() => void)[] = [];
    const search = createSearch(
      door({ fetchJson: () => new Promise((resolve) => late.push(() => resolve(PAGES))) }),
    );
    const first = search.search('信息');
    const second = search.search('双创');
    late.forEach((answer) => answer());
    await Promise.all([first, second]);
    expect(search.$state.get()).toMatchObject({ term: '双创', result: { total: 1 } });
    await search.search(' ');
    expect(search.$state.get().status).toBe('idle');
  });

  test.each([
    ['WebAssembly is forbidden', { canCompile: () => false }],
    ['its script cannot be had', { importPagefind: () => Promise.reject(new TypeError('MIME')) }],
    [
      'its index breaks',
      {
        importPagefind: () =>
          Promise.resolve({ ...fakePagefind(), search: () => Promise.reject(new Error('wasm')) }),
      },
    ],
  ])(
    'where Pagefind cannot run because %s, the clauses answer and it is said',
    async (_why, part) => {
      const search = createSearch(door(part));
      await search.search('信息');
      await search.search('双创');
      expect(search.$state.get()).toMatchObject({
        status: 'ready',
        engine: 'clauses',
        trouble: 'pagefindUnavailable',
        result: { total: 1 },
      });
    },
  );

  test.each([
    ['indexMissing', new MissingError('404'), false],
    ['indexMissing', new SyntaxError('<html>'), false],
    ['network', new TypeError('failed to fetch'), false],
    ['dev', new MissingError('404'), true],
  ])('without clauses there is no search, and why is said: %s', async (trouble, error, isDev) => {
    const search = createSearch(door({ isDev, fetchJson: () => Promise.reject(error) }));
    await search.search('信息');
    expect(search.$state.get()).toMatchObject({ status: 'unavailable', trouble });
  });

  test('clauses that could not be had are asked for again', async () => {
    let times = 0;
    const search = createSearch(
      door({
        fetchJson: () => {
          times += 1;
          return times === 1 ? Promise.reject(new TypeError('offline')) : Promise.resolve(PAGES);
        },
      }),
    );
    await search.search('信息');
    await search.search('信息');
    expect(search.$state.get().status).toBe('ready');
  });

  test('data of another shape is left out, never trusted', () => {
    expect(readPages(PAGES)).toEqual(PAGES);
    expect(readPages({ pages: [] })).toEqual([]);
    expect(readPages([null, { address: 'a/', title: 'a', clauses: [1, { id: 'x' }] }])).toEqual([
      { address: 'a/', title: 'a', clauses: [] },
    ]);
  });
});
