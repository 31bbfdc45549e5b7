/** Addresses in a text, as they are printed and spoken (三（一）1.第4句, 四（二）) or as ours (3.1.1-4). */
import { readNumber } from '../../plan/numerals.ts';
import type { SearchPage } from '../clauses.ts';
import { normalise } from '../normalise.ts';
import type { Placed } from './whole-text.ts';

/** A number of an address, and how it is written: 三、 (（一） 1. */
interface Step {
  number: number;
  form: 'chapter' | 'brackets' | 'figure';
}

/** Typed words, read as an address. */
interface Spoken {
  steps: Step[];
  /** Which sentences, from and to. */
  sentences: [number, number] | undefined;
  /** The words behind it: those of its heading. */
  rest: string;
}

/** The places that an address leads to. */
export interface AddressReply {
  kind: 'address';
  /** In the order of the text; several where a number stands in several chapters. */
  targets: Placed[];
  /** Where there is such a place, but no such sentence: how many it has. */
  sentences: number | undefined;
  /** Where there is no such part of a place: its last one, 三（三） for 三（五）. */
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

/** People write these before an address. */
const LEADING = /^(?:详见|参见|见|按照?|根据|依据)/u;

/** Numbers as printed, one form for all widths and without white space. */
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

/** Whether a place's numbers are those that were typed, or end in them where no chapter was typed. */
function leadsTo(place: readonly Step[], steps: readonly Step[]): boolean {
  const over = place.length - steps.length;
  if (over < 0 || (over > 0 && steps[0]?.form === 'chapter')) return false;
  return steps.every((step, at) => isSame(step, place[over + at]));
}

function placedOn(pages: readonly SearchPage[]): Placed[] {
  return pages.flatMap((page) => page.clauses.map((clause) => ({ page, clause })));
}

/** The clauses whose id was typed, or stands at the end of an address of the web. */
function byId(typed: string, all: readonly Placed[]): Placed[] {
  const hash = /#(\S+)$/u.exec(typed)?.[1];
  const id = (hash ?? plain(typed)).replace(/[–—]/gu, '-').replace(/[。.]$/u, '');
  if (hash === undefined && !/^(?:[a-z]?\d[\w.~]*[.-]\w+|[a-z]-\w+)$/u.test(id)) return [];
  const found = all.filter(({ clause }) => clause.id === id);
  // 3-1 is how the address of a page has 3.1.
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

/** The page whose title was typed: a plan by the title that its editor gave it, which stands in no clause. */
export function titleReply(typed: string, pages: readonly SearchPage[]): AddressReply | undefined {
  const words = normalise(typed).text;
  const page = pages.find(({ title }) => normalise(title).text === words);
  const clause = page?.clauses[0];
  return page === undefined || clause === undefined ? undefined : replyWith([{ page, clause }]);
}

/** 3.1.1-9, where 3.1.1 has five sentences. */
function missingSentence(typed: string, all: readonly Placed[]): AddressReply | undefined {
  const head = /^(\d[\d.]*\.\d+)-\d+$/u.exec(plain(typed).replace(/[–—]/gu, '-'))?.[1];
  const found = all.filter(({ clause }) => clause.id === head);
  const own = all.filter(
    ({ clause: { id, sentence } }) => sentence !== undefined && id.startsWith(`${head}-`),
  );
  return found.length === 0 ? undefined : replyWith(found, { sentences: own.length });
}

/** 三（五）, where 三 ends with （三）. */
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

/** Whether what was typed after the numbers are the first words of the heading. */
function isHeading({ clause }: Placed, rest: string): boolean {
  const words = read(clause.text).rest;
  return rest === '' || (rest.length > 1 && words.startsWith(rest.replace(/[。.:]$/u, '')));
}

/**
 * Where an address leads.
 *
 * @returns undefined where what was typed is none, or of no place of these pages.
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
