import { describe, expect, test } from 'vitest';
import { createSearch, MissingError, NO_PLACES } from '../../../src/search/index.ts';
import type {
  Pagefind,
  SearchDoor,
  SearchIndex,
  SearchPage,
  SearchPlan,
  SearchUnit,
} from '../../../src/search/index.ts';

const ROADS = { traditional: '', pinyin: {}, names: [], units: [] };
const PAGES: SearchPage[] = [
  {
    address: 'plan/1/',
    plan: 'plan',
    title: '一',
    chapter: '',
    clauses: [{ id: '1-1', kind: 'sentence', text: '信息消费。', place: '一', sentence: 1 }],
  },
  {
    address: 'other/2/',
    plan: 'other',
    title: '二',
    chapter: '',
    clauses: [{ id: '2-1', kind: 'measure', text: '“双创”平台。', place: '二', task: '2' }],
  },
];
const pagesOf = (plan: string): SearchPage[] => PAGES.filter((page) => page.plan === plan);
const UNITS: SearchUnit[] = [
  { region: 'x', name: '省科技厅', slug: 'kejiting', names: ['省科技厅', '科技厅'] },
];

function planOf(id: string, pages: SearchPage[] | null): SearchPlan {
  return { id, title: id, region: 'x', pages };
}

const INDEX: SearchIndex = {
  plans: ['plan', 'other'].map((id) => planOf(id, pagesOf(id))),
  roads: ROADS,
  units: UNITS,
};

/** A Pagefind that knows in which of the plans a spaced phrase stands. */
function fakePagefind(asked: string[] = []): Pagefind {
  return {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    search: (phrase) => {
      asked.push(phrase);
      const characters = phrase.replace(/["\s]/gu, '');
      const plans = PAGES.filter(({ clauses }) =>
        clauses.some(({ text }) => text.replace(/[“”]/gu, '').includes(characters)),
      ).map(({ plan }) => [plan, 1]);
      return Promise.resolve({ filters: { plan: Object.fromEntries(plans) } });
    },
    filters: () => Promise.resolve({}),
  };
}

function door(part: Partial<SearchDoor> = {}): SearchDoor {
  return {
    root: 'https://host.example/a/',
    isDev: false,
    plan: undefined,
    canCompile: () => true,
    fetchJson: () => Promise.resolve(INDEX),
    importPagefind: () => Promise.resolve(fakePagefind()),
    ...part,
  };
}

const FILE = /^https:\/\/host\.example\/a\/search\/(.*)\.json$/u;

/** A door to a site whose plans are a file each; keeps which were asked for. */
function largeDoor(ids: string[], fetched: string[], part: Partial<SearchDoor> = {}) {
  return door({
    fetchJson: (address) => {
      const [, file = ''] = FILE.exec(address) ?? [];
      if (file.startsWith('places-')) return Promise.resolve(NO_PLACES);
      fetched.push(file);
      if (file !== 'clauses') return Promise.resolve(pagesOf(file));
      return Promise.resolve({ ...INDEX, plans: ids.map((id) => planOf(id, null)) });
    },
    ...part,
  });
}

describe('the search of a site', () => {
  test('answers from the clauses of a small site, and asks for no more than its places', async () => {
    const addresses: string[] = [];
    const search = createSearch(
      door({
        fetchJson: (address) => Promise.resolve(addresses.push(address) > 0 ? INDEX : null),
        importPagefind: () => Promise.reject(new Error('not asked')),
      }),
    );
    await search.search('信息消费');
    expect(search.$state.get()).toMatchObject({
      status: 'ready',
      engine: 'clauses',
      trouble: undefined,
      answer: { literal: { total: 1 } },
    });
    await search.search('“');
    expect(search.$state.get().answer?.literal.total).toBe(1);
    await search.search('双创 台。');
    expect(search.$state.get().answer?.literal.total).toBe(1);
    expect([...new Set(addresses)]).toEqual([
      'https://host.example/a/search/clauses.json',
      'https://host.example/a/search/places-x.json',
    ]);
  });

  test('a place and a unit answer first, from whatever plans speak of them', async () => {
    const small = createSearch(
      door({
        fetchJson: (address) =>
          Promise.resolve(
            address.includes('places-')
              ? { name: '某省', places: [{ name: '甲市', short: '甲', within: '' }] }
              : INDEX,
          ),
      }),
    );
    await small.search('甲市');
    expect(small.$state.get().reply).toMatchObject({ kind: 'place', named: [], region: '某省' });
    const fetched: string[] = [];
    const large = createSearch(largeDoor(['plan', 'other'], fetched));
    await large.search('推动“双创”平台。信息');
    expect(large.$state.get().reply).toMatchObject({
      kind: 'quotation',
      checked: [{ verdict: 'differs', places: [{ clause: { id: '2-1' } }] }],
    });
  });

  test('what is fetched before anybody types is not fetched again', async () => {
    const fetched: string[] = [];
    const search = createSearch(largeDoor(['plan'], fetched));
    await search.prepare();
    await search.prepare();
    expect(fetched).toEqual(['clauses']);
    const broken = createSearch(door({ fetchJson: () => Promise.reject(new Error('no')) }));
    await expect(broken.prepare()).resolves.toBeUndefined();
  });

  test('an answer that comes late never replaces a newer one', async () => {
    const late: (() => void)[] = [];
    const search = createSearch(
      door({
        fetchJson: (address) =>
          address.includes('places-')
            ? Promise.resolve(NO_PLACES)
            : new Promise((resolve) => late.push(() => resolve(INDEX))),
      }),
    );
    const first = search.search('信息');
    const second = search.search('双创');
    late.forEach((answer) => answer());
    await Promise.all([first, second]);
    expect(search.$state.get()).toMatchObject({ term: '双创', answer: { literal: { total: 1 } } });
    await search.search(' ');
    expect(search.$state.get().status).toBe('idle');
  });

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
          return times === 1 ? Promise.reject(new TypeError('offline')) : Promise.resolve(INDEX);
        },
      }),
    );
    await search.search('信息');
    await search.search('信息');
    expect(search.$state.get().status).toBe('ready');
  });

  test('what is no index is told from one: a host may answer anything with a page', async () => {
    for (const data of [[], null, 'x', { plans: [] }]) {
      const search = createSearch(door({ fetchJson: () => Promise.resolve(data) }));
      await search.search('信息');
      expect(search.$state.get()).toMatchObject({ status: 'unavailable', trouble: 'indexMissing' });
    }
  });

  test('what goes wrong in the search itself is said, and thrown for whoever reads the console', async () => {
    const index = { ...INDEX, plans: [{ id: 'plan', pages: [null] }] };
    const search = createSearch(door({ fetchJson: () => Promise.resolve(index) }));
    await expect(search.search('信息')).rejects.toThrow(TypeError);
    expect(search.$state.get()).toMatchObject({ status: 'unavailable', trouble: 'broken' });
  });

  describe('on a large site', () => {
    test('Pagefind is asked for spaced characters, from an address below the root', async () => {
      const asked: string[] = [];
      const addresses: string[] = [];
      const search = createSearch(
        largeDoor(['plan', 'other', 'third'], [], {
          importPagefind: (address) => {
            addresses.push(address);
            return Promise.resolve(fakePagefind(asked));
          },
        }),
      );
      await search.search('信息消费');
      expect(search.$state.get()).toMatchObject({
        status: 'ready',
        engine: 'pagefind',
        term: '信息消费',
      });
      await search.search('平台 -信息');
      expect([...new Set(asked)].slice(0, 2)).toEqual(['"信 息 消 费"', '"平 台 - 信 息"']);
      expect(addresses).toEqual(['https://host.example/a/pagefind/pagefind.js']);
    });

    test('where words cannot be held by Pagefind, all plans are read', async () => {
      const fetched: string[] = [];
      const search = createSearch(largeDoor(['plan', 'other'], fetched));
      await search.search('“');
      expect(search.$state.get()).toMatchObject({
        engine: 'pagefind',
        answer: { literal: { total: 1 } },
      });
      expect(fetched).toEqual(['clauses', 'plan', 'other']);
    });

    test('only the plans that Pagefind names are fetched, each once', async () => {
      const fetched: string[] = [];
      const search = createSearch(largeDoor(['plan', 'other'], fetched));
      await search.search('双创');
      await search.search('平台');
      expect(search.$state.get()).toMatchObject({
        engine: 'pagefind',
        answer: { literal: { total: 1 } },
      });
      expect(fetched).toEqual(['clauses', 'other']);
    });

    test('the first plans are shown, and said not to be all, before the others are read', async () => {
      const ids = Array.from({ length: 12 }, (_, at) => `plan-${at}`);
      const [page] = pagesOf('plan');
      const counts = Object.fromEntries(ids.map((id) => [id, 1]));
      const search = createSearch(
        largeDoor(ids, [], {
          fetchJson: (address) => {
            const [, id = ''] = FILE.exec(address) ?? [];
            if (id !== 'clauses') return Promise.resolve([{ ...page, plan: id, address: id }]);
            return Promise.resolve({
              ...INDEX,
              plans: ids.map((one) => planOf(one, null)),
            });
          },
          importPagefind: () =>
            Promise.resolve({
              ...fakePagefind(),
              search: () => Promise.resolve({ filters: { plan: counts } }),
            }),
        }),
      );
      const shown: unknown[] = [];
      search.$state.listen(({ status, isPartial, answer }) =>
        shown.push([status, isPartial, answer?.literal.total]),
      );
      await search.search('信息');
      expect(shown).toEqual([
        ['loading', false, undefined],
        ['ready', true, 10],
        ['ready', false, 12],
      ]);
    });

    test('what has been read answers at once, pinyin and near misses too, and asks no engine', async () => {
      const fetched: string[] = [];
      const asked: string[] = [];
      const search = createSearch(
        largeDoor(['plan', 'other'], fetched, {
          importPagefind: () => Promise.resolve(fakePagefind(asked)),
        }),
      );
      await search.search('双创');
      await search.search('信息消费');
      expect(fetched).toEqual(['clauses', 'other', 'plan']);
      asked.length = 0;
      await search.search('信息浪费');
      expect(search.$state.get()).toMatchObject({
        status: 'ready',
        isPartial: false,
        trouble: undefined,
        answer: { literal: { total: 0 }, approximate: [{ road: 'near', words: ['信息消费'] }] },
      });
      expect([asked, fetched]).toEqual([[], ['clauses', 'other', 'plan']]);
    });

    test.each([
      ['the browser reads no such WebAssembly', { canCompile: () => false }],
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
        const search = createSearch(largeDoor(['plan', 'other'], [], part));
        await search.search('双创');
        expect(search.$state.get()).toMatchObject({
          status: 'ready',
          engine: 'clauses',
          trouble: 'pagefindUnavailable',
          answer: { literal: { total: 1 } },
        });
      },
    );

    test('without Pagefind all plans are read', async () => {
      const fetched: string[] = [];
      const search = createSearch(
        largeDoor(['plan', 'other'], fetched, { canCompile: () => false }),
      );
      await search.search('双创');
      expect(search.$state.get()).toMatchObject({
        trouble: 'pagefindUnavailable',
        answer: { literal: { total: 1 } },
      });
      expect(fetched).toEqual(['clauses', 'plan', 'other']);
    });

    test('a plan that cannot be had is said', async () => {
      const search = createSearch(
        largeDoor([], [], {
          fetchJson: (address) =>
            address.endsWith('/clauses.json')
              ? Promise.resolve({ ...INDEX, plans: [planOf('other', null)] })
              : Promise.resolve('<!doctype html>'),
        }),
      );
      await search.search('双创');
      expect(search.$state.get()).toMatchObject({ status: 'unavailable', trouble: 'indexMissing' });
    });
  });
});
