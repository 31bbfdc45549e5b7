import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Answer } from './answer.ts';
import { isLongQuery } from './budget.ts';
import type { Roads, SearchIndex, SearchPlan } from './clauses.ts';
import { pagefindEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { LoadError, siteFiles } from './files.ts';
import type { SearchDoor, SearchTrouble, SiteFiles } from './files.ts';
import { isInClauses, literally } from './literally.ts';
import type { Source } from './literally.ts';
import { mayReply } from './may-reply.ts';
import type { Reply } from './reply/reply.ts';

export interface SearchState {
  /** `idle` before anything is typed; `unavailable` if the clauses cannot be loaded. */
  status: 'idle' | 'loading' | 'ready' | 'unavailable';
  /** As typed. */
  term: string;
  /** From Pagefind's index, or from the clauses alone. */
  engine: 'pagefind' | 'clauses';
  trouble: SearchTrouble | undefined;
  answer: Answer | undefined;
  /** A line above the results, which may come before all clauses; undefined if there is none. */
  reply: Reply | undefined;
  /** The plans that are searched, with their names; empty before the index has come. */
  plans: readonly Pick<SearchPlan, 'id' | 'title'>[];
  /** Whether plans of a large site are still being read, so that the answer is not complete. */
  isPartial: boolean;
  /** Whether only literal hits are in the answer; everything else will follow below them. */
  isLiteral: boolean;
}

export interface Search {
  $state: ReadableAtom<SearchState>;
  /** Searches for a term. An answer that comes late never replaces a newer one. */
  search: (term: string) => Promise<void>;
  /**
   * Loads what a search needs, so that it is there when somebody types. Never throws. Resolves when the clauses are
   * there; only then the rest is loaded.
   */
  prepare: () => Promise<void>;
  /** Whether a line above the results may come, as far as that is known before the clauses are there. */
  mayReply: (term: string) => boolean;
}

const IDLE: SearchState = {
  status: 'idle',
  term: '',
  engine: 'clauses',
  trouble: undefined,
  answer: undefined,
  reply: undefined,
  plans: [],
  isPartial: false,
  isLiteral: false,
};

/** How many plans of a large site are read before anything is shown. The others follow. */
const FIRST_PLANS = 10;

/** Whether a reply only says that something was not found. */
function saysNothing(reply: Reply): boolean {
  return reply.kind === 'quotation' && reply.checked.every(({ places }) => places.length === 0);
}

/** An answer and its reply. If the reply says something, results that are only similar are left out. */
function said(answer: Answer, reply: Reply | undefined): Pick<SearchState, 'answer' | 'reply'> {
  if (reply === undefined || saysNothing(reply)) return { answer, reply };
  const approximate = answer.approximate.filter(({ road }) => road === 'same');
  return { answer: { ...answer, approximate }, reply };
}

/** The code that makes answers is most of search, and no page needs it before something is typed. */
const loadAnswers = () => import('./lazy-answers.ts');

/** A source of the plans that the engine names, at most so many; of all plans if there is no engine. */
function sourceFrom(
  files: SiteFiles,
  { plans }: SearchIndex,
  engine?: Engine,
  most = Infinity,
): Source {
  const here = plans.flatMap(({ id, pages }) => pages ?? files.read.get(id) ?? []);
  const isWhole = plans.every(({ id, pages }) => pages !== null || files.read.has(id));
  return {
    here,
    isWhole,
    holding: async (words) => {
      const named = words.length === 0 ? undefined : await engine?.(words);
      const looked = plans.filter(({ id }) => named?.has(id) ?? true).slice(0, most);
      return (await Promise.all(looked.map(files.pagesOf))).flat();
    },
  };
}

async function startEngine(door: SearchDoor): Promise<Engine | undefined> {
  if (door.importPagefind === undefined || !door.canCompile()) return undefined;
  try {
    const folder = `${door.root}pagefind/`;
    return await pagefindEngine(await door.importPagefind(`${folder}pagefind.js`), folder);
  } catch {
    // The answer then comes from the clauses, and says `pagefindUnavailable`.
    return undefined;
  }
}

/** Answers with the help of an engine, which is started when it is first needed. */
function engineOf(door: SearchDoor, files: SiteFiles) {
  let starting: Promise<Engine | undefined> | undefined;
  return {
    /** A source of the plans that the engine names if it has been started, otherwise of all plans. */
    source: async (index: SearchIndex): Promise<Source> =>
      sourceFrom(files, index, await starting?.catch(() => undefined)),
    /** Undefined if there is no engine. */
    answer: async (
      term: string,
      index: SearchIndex,
      roads: Roads,
      most?: number,
    ): Promise<Answer | undefined> => {
      starting ??= startEngine(door);
      const { answer } = await loadAnswers();
      try {
        const engine = await starting;
        return engine && (await answer(term, sourceFrom(files, index, engine, most), roads));
      } catch (error) {
        if (error instanceof LoadError) throw error;
        // If an index fails while it is read, the engine is not used any more.
        starting = Promise.resolve(undefined);
        return undefined;
      }
    },
  };
}

/** The clauses that hold the words as typed, if no line will come above them; undefined if one may come. */
async function literalFirst(
  term: string,
  source: Source,
  { heads }: SearchIndex,
): Promise<Answer | undefined> {
  if (!source.isWhole || mayReply(term, heads)) return undefined;
  const literal = await literally(term, source);
  if (!isInClauses(literal) || isLongQuery(literal.query)) return undefined;
  return { literal, approximate: [], left: undefined };
}

/**
 * The search of a site. On a small site all clauses are in one small file. On a large site, Pagefind's index tells
 * which plans have to be fetched. Both find the same clauses, since the same matcher reads the clauses' own words.
 */
export function createSearch(door: SearchDoor): Search {
  const $state = atom<SearchState>(IDLE);
  let asked = 0;
  /** Whether the code and tables for all other ways are loaded. */
  let isAllHere = false;
  const files = siteFiles(door);
  const engine = engineOf(door, files);

  const replyFor = async (term: string, index: SearchIndex): Promise<Reply | undefined> => {
    const { mayBePlace, pagesToReply, replyTo } = await loadAnswers();
    const regions = await files.regionsOf(index, mayBePlace(term));
    const pages = await pagesToReply(term, await engine.source(index), regions);
    return replyTo(term, { regions, pages, plan: door.plan });
  };

  const mayReplyTo = (term: string): boolean => mayReply(term, door.heads);

  const prepare = async (): Promise<void> => {
    const index = await files.index().catch(() => undefined);
    if (index === undefined) return;
    // If they cannot be loaded, that is said once somebody searches.
    files.regionsOf(index, true).catch(() => {});
  };

  const search = async (term: string): Promise<void> => {
    const request = (asked += 1);
    if ($state.get().trouble !== undefined) files.askAnew();
    // Nothing is shown before the line is there, so its code is loaded at once, and not after the clauses.
    if (mayReplyTo(term)) Promise.all([files.roads(), loadAnswers()]).catch(() => undefined);
    let plans: SearchState['plans'] = [];
    let first: Answer | undefined;
    const show = (part: Partial<SearchState>): void => {
      if (request === asked) $state.set({ ...IDLE, term, plans, ...part });
    };
    if (term.trim() === '') return show({});
    if ($state.get().status !== 'ready') show({ status: 'loading' });
    try {
      const index = await files.index();
      plans = index.plans;
      const source = sourceFrom(files, index);
      first = isAllHere ? undefined : await literalFirst(term, source, index);
      if (first !== undefined) show({ status: 'ready', answer: first, isLiteral: true });
      const [{ roads }] = await Promise.all([files.roads(), loadAnswers()]);
      isAllHere = true;
      const byClauses = async (): Promise<Answer> =>
        (await loadAnswers()).answer(term, source, roads);
      // All clauses have been read, so an engine could add nothing.
      if (source.isWhole) {
        const [whole, reply] = await Promise.all([byClauses(), replyFor(term, index)]);
        show({ status: 'ready', ...said(whole, reply) });
        return;
      }
      const some = await engine.answer(term, index, roads, FIRST_PLANS);
      if (some !== undefined) show({ status: 'ready', answer: some, isPartial: true });
      const found = await engine.answer(term, index, roads);
      const how: Partial<SearchState> =
        found === undefined ? { trouble: 'pagefindUnavailable' } : { engine: 'pagefind' };
      const all = found ?? (await byClauses());
      const reply = await replyFor(term, index);
      show({ status: 'ready', ...how, ...said(all, reply) });
    } catch (error) {
      const trouble = error instanceof LoadError ? error.trouble : 'broken';
      // The first answer stays.
      show({ status: first === undefined ? 'unavailable' : 'ready', trouble, answer: first });
      if (!(error instanceof LoadError)) throw error;
    }
  };

  return { $state, search, prepare, mayReply: mayReplyTo };
}
