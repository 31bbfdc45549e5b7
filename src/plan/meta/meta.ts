import { clausesOf, isPart } from '../text/clauses-of.ts';
import { readDay } from './document-dates.ts';
import { letterheadName, passesOn } from '../layout/formal-lines.ts';
import { readIssuers } from './issuers.ts';
import { isPlaceholder } from '../words/placeholders.ts';
import { titleSpans } from '../text/titles.ts';
import type { Answer, Clause, Doubt, PlanTree } from '../text/types.ts';

/**
 * What a text says of itself as a document. Nothing is invented: what the text lacks is null, and the editor is asked.
 */
export interface Imprint {
  /** The title as printed, in its lines; empty if the text has none. */
  title: string[];
  /** The offices that sign, or those that the title or the letterhead names. */
  issuers: string[];
  /** 国发〔2017〕40号, as printed. */
  number: string | null;
  /** 成文日期, YYYY-MM-DD. */
  date: string | null;
  /** As the source line gives it. */
  source: { name: string; date: string | null } | null;
}

export interface AskedImprint extends Imprint {
  doubts: Doubt[];
}

/** A question about a whole document, not about some of its words. */
type DocumentQuestion = Pick<Doubt, 'code' | 'must' | 'default'>;

/**
 * Asks about a document as a whole, and adds the doubt. Any words may be the answer. An answer is found by its code
 * alone, so that it remains after a revision of the text.
 */
function askAbout(
  doubts: Doubt[],
  tree: PlanTree,
  answers: readonly Answer[],
  { code, must, default: byDefault }: DocumentQuestion,
): string {
  const found = answers.find((answer) => answer.code === code && answer.answer !== null);
  const position = clausesOf(tree)[0]?.position ?? tree.position;
  const answer = found?.answer ?? null;
  const empty = { words: byDefault, before: '', after: '', options: [] };
  doubts.push({ code, must, ...empty, position, default: byDefault, answer });
  return answer ?? byDefault;
}

/** The clauses before the first numbered part, and those after the last one. */
function frameOf({ children }: PlanTree): { front: Clause[]; back: Clause[] } {
  const isClause = (node: PlanTree['children'][number]): node is Clause => node.type === 'clause';
  const body = children.findIndex(isPart);
  const end = children.findLastIndex(isPart);
  if (body < 0) return { front: children.filter(isClause), back: [] };
  return {
    front: children.slice(0, body).filter(isClause),
    back: children.slice(end + 1).filter(isClause),
  };
}

/** A remark such as （本文有删减） above a title is the publisher's, and no part of the title. */
function withoutRemark(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !/^[（(][^（）()]*[）)]$/u.test(line));
  return lines.slice(Math.max(0, first));
}

function titleGroups(front: readonly Clause[]): string[][] {
  const groups: string[][] = [];
  let isOpen = false;
  for (const { kind, text } of front) {
    if (kind !== 'title' || letterheadName(text) !== undefined) {
      isOpen = false;
      continue;
    }
    if (isOpen) groups[groups.length - 1]?.push(text);
    else groups.push([text]);
    isOpen = !passesOn(groups[groups.length - 1]?.join('') ?? '');
  }
  return groups;
}

/** Reads a source line: 来源：湖北省人民政府网站 2018年12月26日 */
function readSourceLine(text: string): { name: string; date: string | null } {
  const name = text
    .replace(/^[^：:]*来源\s*[：:]/u, '')
    .replace(
      /(?:发布(?:时间|日期)\s*[：:]?\s*)?(?:\d{4}\s*[年\-/.]|[一二][〇○零一二三四五六七八九]{3}年).*$/u,
      '',
    )
    // Without a $ behind the +, since that would scan one long run again from each of its characters.
    .replace(/[\s（(，,;；]+/gu, (run, at: number, all: string) =>
      at + run.length === all.length ? '' : run,
    )
    .trim();
  return { name, date: readDay(text)?.day ?? null };
}

function signaturesOf(clauses: readonly Clause[]): string[] {
  return clauses.filter(({ kind }) => kind === 'signature').map(({ text }) => text);
}

function dateOf(signatures: readonly string[]): string | null {
  return signatures.map((line) => readDay(line)?.day).find((day) => day !== undefined) ?? null;
}

/** Reads what a text says of itself. `cover` is what the common cover says, if the file holds several texts. */
function readImprint(tree: PlanTree, cover?: Imprint): Imprint {
  const { front, back } = frameOf(tree);
  const groups = titleGroups(front);
  const all = [...front, ...back];
  const [below, above] = [signaturesOf(back), signaturesOf(front)];
  const source = all.find(({ kind }) => kind === 'source')?.text;
  const title = withoutRemark(groups[groups.length - 1] ?? []).filter(
    (line) => !isPlaceholder(line),
  );
  const heads = front.flatMap(({ kind, text }) =>
    kind === 'title' ? (letterheadName(text) ?? []) : [],
  );
  const own = readIssuers([below, above], [title.join(''), groups[0]?.join('') ?? ''], heads);
  return {
    title,
    issuers: own.length > 0 ? own : (cover?.issuers ?? []),
    number:
      all.find(({ kind, text }) => kind === 'number' && !isPlaceholder(text))?.text ??
      cover?.number ??
      null,
    date: dateOf(below) ?? dateOf(above) ?? cover?.date ?? null,
    source: source === undefined ? (cover?.source ?? null) : readSourceLine(source),
  };
}

/** 湖北省人民政府网站 → 湖北省人民政府: the owner of the site may have issued the plan. The editor decides. */
function issuerOfSite(name: string | undefined): string {
  return (
    /^(.{2,30}(?:政府|委员会|委|部|局|厅|办公厅|办公室))(?:门户)?网站?$/u.exec(name ?? '')?.[1] ??
    ''
  );
}

/** The title without its 《 and 》 in the first clause of the front that says 印发《…》; '' if there is none. */
function titleInFront(tree: PlanTree): string {
  const { front } = frameOf(tree);
  for (const { text } of front) {
    const issued = titleSpans(text).find(({ start }) => /印发.{0,4}$/u.test(text.slice(0, start)));
    if (issued !== undefined) return text.slice(issued.start + 1, issued.end - 1);
  }
  return '';
}

/**
 * Reads what a text says of itself. If it lacks something that must be known, that is a doubt, and the editor is asked.
 *
 * @param answers Of earlier readings.
 * @param cover What the common cover says, if the file holds several plans.
 */
export function readMeta(
  tree: PlanTree,
  answers: readonly Answer[] = [],
  cover?: Imprint,
): AskedImprint {
  const text = readImprint(tree, cover);
  const doubts: Doubt[] = [];
  const ask = (code: string, must: boolean, byDefault: string): string =>
    askAbout(doubts, tree, answers, { code, must, default: byDefault });
  if (text.title.length === 0) ask('title', true, titleInFront(tree));
  if (text.issuers.length === 0) ask('issuer', true, issuerOfSite(text.source?.name));
  if (text.date === null && (text.source?.date ?? null) === null) ask('date', false, '');
  return { ...text, doubts };
}

/** A title for contents and tabs: the plan's own name, without the notice around it. */
export function shortTitleOf(title: string): string {
  const inner = /关于(?:印发|发布|下发|转发)[《〈]?(.+?)[》〉]?的(?:通知|公告|通告)$/u.exec(
    title,
  )?.[1];
  return (inner ?? title).replace(/[《》]/gu, '').replace(/\s+/gu, '');
}
