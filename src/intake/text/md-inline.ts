/** Turns a line of Markdown with inner marks into its words. It reads the line once; nothing is searched for twice. */

/** Entities that editors write. Others are rare, and stay as written. */
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['middot', '·'],
]);

function decodeEntity(name: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/iu.exec(name);
  if (number === null) return ENTITIES.get(name);
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Opening marks that wait for their closing ones, by their places in the output. */
type Openers = Map<string, number[]>;

interface State {
  text: string;
  at: number;
  out: string[];
  openers: Openers;
  brackets: number[];
  /** Runs of backticks for which no closing run follows. */
  unclosed: Set<string>;
  pictures: string[];
}

/** Matches a pattern at the present place only. */
function matchAt(state: State, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = state.at;
  return pattern.exec(state.text);
}

function put(state: State, words: string, length: number): true {
  state.out.push(words);
  state.at += length;
  return true;
}

function takeEscape(state: State): boolean {
  const found = matchAt(state, /\\([!-/:-@[-`{-~])/uy);
  return found !== null && put(state, found[1] ?? '', 2);
}

function takeEntity(state: State): boolean {
  const found = matchAt(state, /&(#?\w{1,9});/uy);
  const character = found === null ? undefined : decodeEntity(found[1] ?? '');
  return found !== null && character !== undefined && put(state, character, found[0].length);
}

/** The place of a run with equally many backticks; -1 if there is none. */
function closingRun(text: string, run: string, from: number): number {
  for (let at = text.indexOf('`', from); at !== -1; at = text.indexOf('`', at)) {
    const start = at;
    while (text[at] === '`') at += 1;
    if (at - start === run.length) return start;
  }
  return -1;
}

function takeCode(state: State): boolean {
  const run = matchAt(state, /`{1,3}/uy)?.[0];
  if (run === undefined || state.unclosed.has(run)) return false;
  const end = closingRun(state.text, run, state.at + run.length);
  if (end === -1) {
    state.unclosed.add(run);
    return false;
  }
  const code = state.text.slice(state.at + run.length, end);
  return put(state, code, code.length + run.length * 2);
}

/** Reads a tag. `<https://…>` keeps its words; other tags are removed. */
function takeTag(state: State): boolean {
  const link = matchAt(state, /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/uy);
  if (link !== null) return put(state, link[1] ?? '', link[0].length);
  const tag = matchAt(state, /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,2000})?\/?>/iuy);
  return tag !== null && put(state, '', tag[0].length);
}

/** The target of a link. It holds no Chinese and is no bare number, so that 国发[2018](40)号 stays text. */
const TARGET =
  /\]\((?!\s{0,9}\d{1,9}\))\s{0,9}(?:<[^<>]{0,2000}>|[!-'*-~]{0,2000})(?:\s{1,9}"[^"]{0,500}")?\s{0,9}\)/uy;

/** Reads a bracket. `[words](address)` keeps its words; `![words](address)` is a picture and is left out. */
function takeBracket(state: State): boolean {
  const { text, at } = state;
  if (text[at] === '[' || text.startsWith('![', at)) {
    state.brackets.push(state.out.length);
    const mark = text[at] === '[' ? '[' : '![';
    return put(state, mark, mark.length);
  }
  if (text[at] !== ']') return false;
  const open = state.brackets.pop();
  const target = open === undefined ? null : matchAt(state, TARGET);
  if (open === undefined || target === null) return put(state, ']', 1);
  if (state.out[open] === '![') state.pictures.push(state.out.splice(open).slice(1).join(''));
  else state.out[open] = '';
  return put(state, '', target[0].length);
}

/** Whether a mark stands between two letters or digits, and so is text: 3*4*5, snake_case. */
function isInWord(before: string, behind: string, run: string): boolean {
  if (run.length > 1 && run[0] !== '_') return false;
  return /^[A-Za-z0-9]$/u.test(before) && /^[A-Za-z0-9]/u.test(behind);
}

/** Reads `**`, `*`, `_`, `~~`. They are removed if one opens and one closes; otherwise they stay as written. */
function takeEmphasis(state: State): boolean {
  const run = matchAt(state, /\*{1,3}|_{1,3}|~~/uy)?.[0];
  if (run === undefined) return false;
  const [before, behind] = [
    state.text[state.at - 1] ?? ' ',
    state.text[state.at + run.length] ?? ' ',
  ];
  if (isInWord(before, behind, run)) return put(state, run, run.length);
  const waiting = state.openers.get(run) ?? [];
  if (/\S/u.test(before) && waiting.length > 0) {
    state.out[waiting.pop() ?? 0] = '';
    return put(state, '', run.length);
  }
  if (/\S/u.test(behind)) state.openers.set(run, [...waiting.slice(-1), state.out.length]);
  return put(state, run, run.length);
}

const TAKERS = [takeEscape, takeEntity, takeCode, takeTag, takeBracket, takeEmphasis];

/**
 * The words of a line of Markdown, without the marks of emphasis, links, code and tags. Escapes and entities become the
 * characters that they mean.
 *
 * @returns The words, and the words in place of each picture that was left out.
 */
export function plainWords(text: string): { words: string; pictures: string[] } {
  const state: State = {
    ...{ text, at: 0, out: [], openers: new Map(), brackets: [] },
    ...{ unclosed: new Set<string>(), pictures: [] },
  };
  const plain = /[^\\&`<![\]*_~]+/uy;
  while (state.at < text.length) {
    const run = matchAt(state, plain)?.[0];
    if (run !== undefined) put(state, run, run.length);
    else if (!TAKERS.some((take) => take(state))) put(state, text[state.at] ?? '', 1);
  }
  return { words: state.out.join(''), pictures: state.pictures };
}
