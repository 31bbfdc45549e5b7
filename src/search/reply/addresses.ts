/**
 * Finds the clauses of an address as it is printed and spoken (三（一）1.第4句, 四（二）), or as it is in this site (3.1.1-4).
 */
import { readNumber } from '../../plan/words/numerals.ts';
import type { SearchPage } from '../clauses.ts';
import { normalise } from '../normalise.ts';
import type { Placed } from './whole-text.ts';

/** One number of an address, and how it is written: 三、 (（一） 1. */
interface Step {
  number: number;
  form: 'chapter' | 'brackets' | 'figure';
}

/** Typed words, read as an address. */
interface Spoken {
  steps: Step[];
  /** The first and the last sentence that are asked for. */
  sentences: [number, number] | undefined;
  /** The words behind the address, which may be those of its heading. */
  rest: string;
}

/** The places that an address leads to. */
export interface AddressReply {
  kind: 'address';
  /** In the order of the text; several if the number occurs in several chapters. */
  targets: Placed[];
  /** If the place has no such sentence: the number of its sentences. */
  sentences: number | undefined;
  /** If the place has no such part: its last part, 三（三） for 三（五）. */
  last: Placed | undefined;
}

const NUMERAL = '[〇零一二三四五六七八九十百两]+';
const STEPS: [Step['form'], RegExp][] = [
  ['chapter', new RegExp(`^第(${NUMERAL}|\\d+)(?:部分|[章节条编篇])、?`, 'u')],
  ['brackets', new RegExp(`^\\((${NUMERAL}|\\d+)\\)、?`, 'u')],
  ['chapter', new RegExp(`^(${NUMERAL})(?:、|\\.(?!\\d)|(?=\\(|第|\\d|$))`, 'u')],
  ['figure', /^(\d{1,3})(?:[.、](?!\d)|(?=第|$))/u],
];
const SENTENCES = new RegExp(
  `^第?(${NUMERAL}|\\d+)(?:[-–—~至到]第?(${NUMERAL}|\\d+))?句(?:话)?`,
  'u',
);

/** Words that people write before an address. */
const LEADING = /^(?:详见|参见|见|按照?|根据|依据)/u;

/** Numbers as printed, in one form, without white space. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔［【\[]/gu, '(')
    .replace(/[〕］】\]]/gu, ')');
}

function read(typed: string): Spoken {
  let rest = plain(typed).replace(LEADING, '');
  const steps: Step[] = [];
  for (;;) {
    const isSentence = SENTENCES.test(rest);
    const found = isSentence
      ? undefined
      : STEPS.map(([form, pattern]) => ({ form, match: pattern.exec(rest) })).find(
          ({ form, match }) => match !== null && (form !== 'chapter' || steps.length === 0),
        );
    const number = readNumber(found?.match?.[1] ?? '');
    if (found === undefined || found.match === null || number === undefined) break;
    steps.push({ number, form: found.form });
    rest = rest.slice(found.match[0].length);
  }
  const match = SENTENCES.exec(rest);
  const first = readNumber(match?.[1] ?? '');
  const last = readNumber(match?.[2] ?? '') ?? first;
  const isGiven = match !== null && first !== undefined && last !== undefined;
  return {
    steps,
    sentences: isGiven ? [first, last] : undefined,
    rest: isGiven ? rest.slice(match[0].length) : rest,
  };
}

function isSame(one: Step | undefined, other: Step | undefined): boolean {
  return one?.number === other?.number && one?.form === other?.form;
}

/** Whether the numbers of a place are those that were typed, or end in them if no chapter was typed. */
function leadsTo(place: readonly Step[], steps: readonly Step[]): boolean {
  const over = place.length - steps.length;
  if (over < 0 || (over > 0 && steps[0]?.form === 'chapter')) return false;
  return steps.every((step, at) => isSame(step, place[over + at]));
}

function placedOn(pages: readonly SearchPage[]): Placed[] {
  return pages.flatMap((page) => page.clauses.map((clause) => ({ page, clause })));
}

/** The clauses whose id was typed, alone or at the end of a web address. */
function byId(typed: string, all: readonly Placed[]): Placed[] {
  const hash = /#(\S+)$/u.exec(typed)?.[1];
  const id = (hash ?? plain(typed)).replace(/[–—]/gu, '-').replace(/[。.]$/u, '');
  if (hash === undefined && !/^(?:[a-z]?\d[\w.~]*[.-]\w+|[a-z]-\w+)$/u.test(id)) return [];
  const found = all.filter(({ clause }) => clause.id === id);
  // Addresses of pages have 3-1 for 3.1.
  return found.length > 0
    ? found
    : all.filter(({ clause }) => clause.id === id.replace(/-/gu, '.'));
}

function replyWith(
  targets: Placed[],
  missing: Partial<Pick<AddressReply, 'sentences' | 'last'>> = {},
): AddressReply {
  return { kind: 'address', targets, sentences: undefined, last: undefined, ...missing };
}

/** The page whose title was typed. A title that an editor gave to a plan is in no clause, so it is found only here. */
export function titleReply(typed: string, pages: readonly SearchPage[]): AddressReply | undefined {
  const words = normalise(typed).text;
  const page = pages.find(({ title }) => normalise(title).text === words);
  const clause = page?.clauses[0];
  return page === undefined || clause === undefined ? undefined : replyWith([{ page, clause }]);
}

/** A reply to 3.1.1-9 if 3.1.1 has only five sentences. */
function missingSentence(typed: string, all: readonly Placed[]): AddressReply | undefined {
  const head = /^(\d[\d.]*\.\d+)-\d+$/u.exec(plain(typed).replace(/[–—]/gu, '-'))?.[1];
  const found = all.filter(({ clause }) => clause.id === head);
  const own = all.filter(
    ({ clause: { id, sentence } }) => sentence !== undefined && id.startsWith(`${head}-`),
  );
  return found.length === 0 ? undefined : replyWith(found, { sentences: own.length });
}

/** A reply to 三（五） if the last part of 三 is （三）. */
function missingPart(steps: readonly Step[], all: readonly Placed[]): AddressReply | undefined {
  const [form, above] = [steps[steps.length - 1]?.form, steps.slice(0, -1)];
  if (above.length === 0) return undefined;
  const headings = all.filter(({ clause }) => clause.kind === 'heading' && clause.place !== '');
  const stepsOf = ({ clause }: Placed): Step[] => read(clause.place).steps;
  const found = headings.filter((one) => leadsTo(stepsOf(one), above));
  const parts = headings.filter((one) => {
    const place = stepsOf(one);
    return place[place.length - 1]?.form === form && leadsTo(place.slice(0, -1), above);
  });
  const last = parts[parts.length - 1];
  return found.length === 1 && last !== undefined ? replyWith(found, { last }) : undefined;
}

/** Whether the words behind the numbers are the first words of the heading. */
function isHeading({ clause }: Placed, rest: string): boolean {
  const words = read(clause.text).rest;
  return rest === '' || (rest.length > 1 && words.startsWith(rest.replace(/[。.:]$/u, '')));
}

/**
 * Finds where an address leads.
 *
 * @returns Undefined if the text is no address, or an address of no place on these pages.
 */
export function addressReply(
  typed: string,
  pages: readonly SearchPage[],
): AddressReply | undefined {
  const all = placedOn(pages);
  const exact = byId(typed.trim(), all);
  if (exact.length > 0) return replyWith(exact);
  const without = missingSentence(typed, all);
  if (without !== undefined) return without;
  const { steps, sentences, rest } = read(typed);
  const isVague = steps.length === 1 && steps[0]?.form === 'figure' && rest === '';
  // 三 alone is a word.
  const isBare =
    /^[\p{L}\p{N}]+$/u.test(plain(typed)) && sentences === undefined && !/^第/u.test(plain(typed));
  if (steps.length === 0 || isVague || isBare) return undefined;
  const at = all.filter(
    ({ clause }) => clause.place !== '' && leadsTo(read(clause.place).steps, steps),
  );
  if (at.length === 0) return missingPart(steps, all);
  const heads = at.filter(({ clause }) => clause.kind === 'heading');
  const starts = heads.length > 0 ? heads : at.slice(0, 1);
  const named = starts.filter((one) => isHeading(one, rest));
  if (named.length === 0) return undefined;
  if (sentences === undefined) return replyWith(named);
  const own = at.filter(({ clause }) => clause.sentence !== undefined);
  const [first, last] = sentences;
  const targets = own.filter(
    ({ clause: { sentence = 0 } }) => sentence >= first && sentence <= last,
  );
  return targets.length > 0 ? replyWith(targets) : replyWith(named, { sentences: own.length });
}
