/** Doors of a search to a small site and a large one. */
import { NO_PLACES } from '../../../src/search/index.ts';
import type {
  Pagefind,
  RoadsFile,
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

export const pagesOf = (plan: string): SearchPage[] => PAGES.filter((page) => page.plan === plan);

const UNITS: SearchUnit[] = [
  { region: 'x', name: '省科技厅', slug: 'kejiting', names: ['省科技厅', '科技厅'] },
];

export function planOf(id: string, pages: SearchPage[] | null): SearchPlan {
  return { id, title: id, region: 'x', pages };
}

export const INDEX: SearchIndex = {
  plans: ['plan', 'other'].map((id) => planOf(id, pagesOf(id))),
  heads: ['科技', '甲'],
};

/** `search/roads.json` */
const ROADS_FILE: RoadsFile = { roads: ROADS, units: UNITS };

/** What such a site answers, but for its places. */
export function smallSite(address: string): Promise<unknown> {
  return Promise.resolve(address.endsWith('/roads.json') ? ROADS_FILE : INDEX);
}

/** A Pagefind that knows in which of the plans a spaced phrase stands. */
export function fakePagefind(asked: string[] = []): Pagefind {
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

export function door(part: Partial<SearchDoor> = {}): SearchDoor {
  return {
    root: 'https://host.example/a/',
    isDev: false,
    plan: undefined,
    heads: [],
    canCompile: () => true,
    fetchJson: smallSite,
    importPagefind: () => Promise.resolve(fakePagefind()),
    ...part,
  };
}

export const FILE = /^https:\/\/host\.example\/a\/search\/(.*)\.json$/u;

/** A door to a site whose plans are a file each; keeps which were asked for. */
export function largeDoor(
  ids: string[],
  fetched: string[],
  part: Partial<SearchDoor> = {},
): SearchDoor {
  return door({
    fetchJson: (address) => {
      const [, file = ''] = FILE.exec(address) ?? [];
      if (file.startsWith('places-')) return Promise.resolve(NO_PLACES);
      if (file === 'roads') return smallSite(address);
      fetched.push(file);
      if (file !== 'clauses') return Promise.resolve(pagesOf(file));
      return Promise.resolve({ ...INDEX, plans: ids.map((id) => planOf(id, null)) });
    },
    ...part,
  });
}
