import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../src/search/index.ts';
import { pagesOf, planOf, INDEX, fakePagefind, FILE, largeDoor, smallSite } from './doors.ts';

describe('the search of a site', () => {
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
            if (id === 'roads') return smallSite(address);
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
              : address.endsWith('/roads.json')
                ? smallSite(address)
                : Promise.resolve('<!doctype html>'),
        }),
      );
      await search.search('双创');
      expect(search.$state.get()).toMatchObject({ status: 'unavailable', trouble: 'indexMissing' });
    });
  });
});
