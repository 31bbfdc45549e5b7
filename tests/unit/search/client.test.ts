import { describe, expect, test } from 'vitest';
import { createSearch, MissingError } from '../../../src/search/index.ts';
import { INDEX, door, largeDoor, smallSite } from './doors.ts';

describe('the search of a site', () => {
  test('answers from the clauses of a small site, and asks for no more than its places', async () => {
    const addresses: string[] = [];
    const search = createSearch(
      door({
        fetchJson: (address) =>
          addresses.push(address) > 0 ? smallSite(address) : Promise.resolve(null),
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
      'https://host.example/a/search/roads.json',
      'https://host.example/a/search/places-x.json',
    ]);
  });

  test('a place and a unit answer first, from whatever plans speak of them', async () => {
    const small = createSearch(
      door({
        fetchJson: (address) =>
          address.includes('places-')
            ? Promise.resolve({ name: '某省', places: [{ name: '甲市', short: '甲', within: '' }] })
            : smallSite(address),
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

  test('what clauses hold as typed is shown before what else is found is here, and stays as it is', async () => {
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    const search = createSearch(
      door({
        fetchJson: async (address) => {
          if (!address.endsWith('/clauses.json')) await held;
          return smallSite(address);
        },
      }),
    );
    const shown: unknown[] = [];
    search.$state.listen(({ status, isLiteral, answer }) =>
      shown.push([status, isLiteral, answer?.literal.total]),
    );
    const first = search.search('信息');
    await expect.poll(() => search.$state.get().isLiteral).toBe(true);
    come();
    await first;
    // All is here by now: one step is enough.
    await search.search('双创');
    expect(shown).toEqual([
      ['loading', false, undefined],
      ['ready', true, 1],
      ['ready', false, 1],
      ['ready', false, 1],
    ]);
  });

  test('where a line may come to stand above them, what leads to it is asked for together with the clauses', () => {
    const asked = (typed: string): string[] => {
      const files: string[] = [];
      const held = (address: string): Promise<unknown> => {
        files.push(address.replace(/^.*\//u, ''));
        return new Promise(() => undefined);
      };
      void createSearch(door({ heads: ['科技'], fetchJson: held })).search(typed);
      return files.sort();
    };
    expect(asked('科技厅')).toEqual(['clauses.json', 'roads.json']);
    expect(asked('第5代')).toEqual(['clauses.json', 'roads.json']);
    expect(asked('信息')).toEqual(['clauses.json']);
  });

  test('where a line may come to stand above them, or no clause holds it, nothing is shown before', async () => {
    for (const typed of ['科技', '甲市', '第5代', '信息双创', '信息 双创']) {
      const search = createSearch(door());
      const shown: unknown[] = [];
      search.$state.listen(({ isLiteral }) => shown.push(isLiteral));
      await search.search(typed);
      expect(shown).not.toContain(true);
    }
  });

  test('what stands in the clauses stays where all else cannot be had, and that is said', async () => {
    const search = createSearch(
      door({
        fetchJson: (address) =>
          address.endsWith('/clauses.json')
            ? smallSite(address)
            : Promise.reject(new TypeError('offline')),
      }),
    );
    await search.search('信息');
    expect(search.$state.get()).toMatchObject({
      status: 'ready',
      trouble: 'network',
      answer: { literal: { total: 1 } },
    });
    await search.search('没有');
    expect(search.$state.get()).toMatchObject({ status: 'unavailable', trouble: 'network' });
  });

  test('an answer that comes late never replaces a newer one', async () => {
    const late: (() => void)[] = [];
    const search = createSearch(
      door({
        fetchJson: (address) =>
          address.endsWith('/clauses.json')
            ? new Promise((resolve) => late.push(() => resolve(smallSite(address))))
            : smallSite(address),
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
        fetchJson: (address) => {
          times += 1;
          return times === 1 ? Promise.reject(new TypeError('offline')) : smallSite(address);
        },
      }),
    );
    await search.search('信息');
    await search.search('信息');
    expect(search.$state.get().status).toBe('ready');
  });

  test('who tries again after a failure does not wait for what was asked for before it', async () => {
    let isOffline = true;
    const late: (() => void)[] = [];
    const search = createSearch(
      door({
        heads: ['甲'],
        fetchJson: (address) => {
          if (!isOffline) return smallSite(address);
          const fails = Promise.reject(new TypeError('offline'));
          fails.catch(() => undefined);
          return address.endsWith('/roads.json')
            ? new Promise((resolve) => late.push(() => resolve(fails)))
            : fails;
        },
      }),
    );
    // A place may be meant: all that answers it is asked for at once.
    await search.search('甲市');
    expect(search.$state.get()).toMatchObject({ status: 'unavailable', trouble: 'network' });
    expect(late).toHaveLength(1);
    isOffline = false;
    const again = search.search('甲市');
    late.forEach((fail) => fail());
    await again;
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
});
