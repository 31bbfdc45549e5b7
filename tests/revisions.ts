/**
 * Random edits of a text, and what must hold when it is imported again. For the unit tests and `npm run fuzz`.
 */
import fc from 'fast-check';
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { ContentPage } from '../src/model/shapes/content.ts';
import { withoutSpace } from '../src/model/shapes/fingerprint.ts';
import { pagesFromTree } from '../src/model/shapes/ids.ts';
import { ALIKE, ALL_BUT_EQUAL } from '../src/model/revision/judge-pairs.ts';
import { keepIds, renamePages } from '../src/model/revision/keep-ids.ts';
import { likeness } from '../src/model/revision/likeness.ts';
import { goneClauses } from '../src/model/revision/returned.ts';
import { clausesInOrder, textParts } from '../src/model/data/text-parts.ts';
import type { TextPart, Worded } from '../src/model/data/text-parts.ts';
import { parse } from '../src/plan/index.ts';

/** A task, as its heading and its sentences. */
interface Task {
  heading: string;
  sentences: string[];
}
type Chapters = { heading: string; tasks: Task[] }[];

/** How alike headings must be over what is alike. */
const LIKE_HEADING = 0.4;

/** Signs that mean nothing to the reader of texts. */
const SIGNS = Array.from('桑柳榆槐松柏桐杨梧枫桂兰竹菊荷莲蕉芦蒲荻蓼蘋藻菱芡藕笋蕨薇葵芹荠');
const wordsOf = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...SIGNS), { minLength, maxLength }).map((signs) => signs.join(''));
/** A few sentences come again and again, as 加强组织领导。 does. */
const sentence = fc.oneof(
  { arbitrary: wordsOf(8, 24), weight: 3 },
  {
    arbitrary: fc.constantFrom('桑柳榆槐松柏桐杨梧枫', '桑柳榆槐松柏桐杨梧桂', '荷莲蕉芦蒲荻'),
    weight: 1,
  },
);
const heading = fc.oneof(wordsOf(4, 8), fc.constantFrom('兰竹菊荷', '兰竹菊荷莲'));
const task = fc.record({ heading, sentences: fc.array(sentence, { maxLength: 5 }) });
const chapters = fc.array(
  fc.record({ heading, tasks: fc.array(task, { minLength: 1, maxLength: 4 }) }),
  { minLength: 1, maxLength: 3 },
);

/** One change of an editor: what is done, where (taken by the length of what is there), and fresh words. */
const edit = fc.record({
  what: fc.constantFrom(
    ...(['insert', 'delete', 'move', 'reword', 'duplicate', 'swap'] as const),
    ...([
      'insertTask',
      'deleteTask',
      'moveTask',
      'rewordTask',
      'duplicateTask',
      'splitTask',
    ] as const),
    ...(['insertChapter', 'rewordChapter'] as const),
  ),
  at: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  to: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  words: sentence,
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

/** Some signs of the words replaced. */
const reword = (words: string, by: string): string =>
  words.slice(0, Math.max(1, words.length - 2)) + by.slice(0, 2);

function apply(text: Chapters, { what, at, to, words }: Edit): void {
  const chapterAt = (place: number) => text[place % text.length];
  const taskAt = ([one, other]: Edit['at']): [Task[], number] => {
    const tasks = chapterAt(one)?.tasks ?? [];
    return [tasks, tasks.length === 0 ? 0 : other % tasks.length];
  };
  const [tasks, index] = taskAt(at);
  const own = tasks[index];
  const place = own === undefined ? 0 : at[2] % Math.max(1, own.sentences.length);
  const [others, otherIndex] = taskAt(to);
  const other = others[otherIndex];
  const chapter = chapterAt(at[0]);
  if (what === 'insertChapter') {
    const added = { heading: words.slice(0, 6), tasks: [{ heading: words, sentences: [words] }] };
    text.splice(at[0] % (text.length + 1), 0, added);
  } else if (what === 'insertTask') {
    tasks.splice(index, 0, { heading: words.slice(0, 6), sentences: [words] });
  } else if (chapter === undefined || own === undefined || other === undefined) return;
  else if (what === 'rewordChapter') chapter.heading = reword(chapter.heading, words);
  else if (what === 'insert') own.sentences.splice(place, 0, words);
  else if (what === 'delete') own.sentences.splice(place, 1);
  else if (what === 'reword') {
    const old = own.sentences[place];
    if (old !== undefined) own.sentences[place] = reword(old, words);
  } else if (what === 'duplicate') {
    other.sentences.splice(
      to[2] % (other.sentences.length + 1),
      0,
      ...own.sentences.slice(place, place + 1),
    );
  } else if (what === 'move') {
    const taken = own.sentences.splice(place, 1);
    other.sentences.splice(to[2] % (other.sentences.length + 1), 0, ...taken);
  } else if (what === 'swap') {
    [tasks[index], tasks[0]] = [tasks[0] ?? own, own];
  } else if (what === 'deleteTask') tasks.splice(index, 1);
  else if (what === 'moveTask') others.splice(otherIndex, 0, ...tasks.splice(index, 1));
  else if (what === 'rewordTask') own.heading = reword(own.heading, words);
  else if (what === 'duplicateTask') others.splice(otherIndex, 0, structuredClone(own));
  else tasks.splice(index + 1, 0, { heading: words, sentences: own.sentences.splice(place) });
}

const HAN = '一二三四五六七八九十';

function pagesOf(text: Chapters): ContentPage[] {
  const lines = text.flatMap(({ heading: chapter, tasks }, index) => [
    `${index < 10 ? HAN[index] : `十${HAN[index - 10]}`}、${chapter}`,
    ...tasks.map(
      ({ heading: words, sentences }, at) =>
        `${at + 1}.${words}。${sentences.map((one) => `${one}。`).join('')}（责任单位：省科技厅）`,
    ),
  ]);
  return pagesFromTree(parse(`${lines.join('\n')}\n`));
}

interface Place {
  part: TextPart;
  words: string;
}

/** Each clause with its part, by its id; a heading stands in the part around it. */
function placesOf(parts: readonly TextPart[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const part of parts) {
    if (part.heading !== undefined) places.set(part.id, { part, words: part.words });
    for (const { id, text, kind } of part.own) {
      if (kind !== 'units') places.set(id, { part, words: withoutSpace(text) });
    }
  }
  return places;
}

function countOf(parts: readonly TextPart[], least: number, words: string): number {
  const all = parts.flatMap(({ own }) => own.map(({ text }) => withoutSpace(text)));
  return all.filter((one) => likeness(one, words) >= least).length;
}

const sentencesOf = ({ own }: TextPart): Worded[] => own.filter(({ kind }) => kind !== 'units');

/** Ids of all clauses but lines of units. */
function idsOf(parts: readonly TextPart[]): string[] {
  return parts.flatMap((part) => [
    ...(part.heading ? [part.id] : []),
    ...sentencesOf(part).map(({ id }) => id),
  ]);
}

/** Whether a sentence stands in a text word for word. */
function isThere(pages: readonly ContentPage[], text: string): boolean {
  return clausesInOrder(pages).some((clause) => clause.text === text);
}

/** A text, and the same one edited. */
const revision = fc
  .tuple(chapters, fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([before, edits]) => {
    const after = structuredClone(before);
    for (const one of edits) apply(after, one);
    return { old: pagesOf(before), fresh: pagesOf(after) };
  });

/** The same words or slightly changed ones; where it is another part, all but equal, and like nothing else. */
function checkHeading(part: TextPart, was: TextPart): void {
  const [words, whole] = [likeness(part.words, was.words), likeness(part.whole, was.whole)];
  ok(words === 1 || (words >= LIKE_HEADING && whole >= ALIKE), `${was.words} → ${part.words}`);
  if (part.parent?.id === was.parent?.id) return;
  ok(whole >= (words === 1 ? ALIKE : ALL_BUT_EQUAL), `${part.words} is in another part`);
}

function checkSentence(now: Place, was: Place, parts: readonly TextPart[][]): void {
  const alike = likeness(now.words, was.words);
  ok(alike >= ALIKE, `${was.words} → ${now.words}`);
  if (now.part.id === was.part.id) return;
  ok(alike >= ALL_BUT_EQUAL, `${now.words} is in another part`);
  const least = alike === 1 ? 1 : ALL_BUT_EQUAL;
  equal(Math.max(...parts.map((all) => countOf(all, least, now.words))), 1);
}

/** A sentence that is the same in a part that stays has an id of that part’s own. */
function checkTwins(part: TextPart, was: TextPart): void {
  for (const [text, twins] of Map.groupBy(sentencesOf(part), (one) => one.text)) {
    const theirs = sentencesOf(was).filter((one) => one.text === text);
    const kept = twins.filter(({ id }) => theirs.some((one) => one.id === id));
    equal(kept.length, Math.min(twins.length, theirs.length), text);
  }
}

/** Laws of texts that are revised. */
export const REVISIONS: Record<string, fc.IRawProperty<unknown>> = {
  'no edit moves an id to a clause with other words or in another part': fc.property(
    revision,
    ({ old, fresh }) => {
      const oldParts = textParts(old);
      const published = idsOf(oldParts);
      const { names } = keepIds(fresh, old, published, []);
      const parts = textParts(renamePages(fresh, names));
      equal(new Set(idsOf(parts)).size, idsOf(parts).length);
      const places = placesOf(oldParts);
      for (const [id, now] of placesOf(parts)) {
        const was = places.get(id);
        if (was === undefined) ok(!published.includes(id), id);
        else if (now.part.id === id) checkHeading(now.part, was.part);
        else checkSentence(now, was, [parts, oldParts]);
      }
      for (const part of parts) {
        const was = oldParts.find(({ id }) => id === part.id);
        if (was !== undefined) checkTwins(part, was);
      }
    },
  ),
  'a clause that went and comes back in its text has its id back': fc.property(
    revision,
    ({ old, fresh }) => {
      const [was, published] = [placesOf(textParts(old)), idsOf(textParts(old))];
      const revised = renamePages(fresh, keepIds(fresh, old, published, []).names);
      const present = new Set(idsOf(textParts(revised)));
      const versions = [{ clauses: clausesInOrder(old) }];
      const gone = goneClauses(versions, (id) => present.has(id));
      const all = [...new Set([...published, ...present])];
      const { names } = keepIds(old, revised, all, gone);
      const counts = Map.groupBy(was.values(), ({ words }) => words);
      for (const { id, kind, text } of gone) {
        const isAlone = counts.get(withoutSpace(text))?.length === 1;
        if (kind !== 'heading' && isAlone && !isThere(revised, text))
          equal(names.get(id), id, text);
      }
      for (const [id, name] of names) {
        const before = gone.find((one) => one.id === name);
        if (before !== undefined) equal(was.get(id)?.words, was.get(name)?.words);
      }
    },
  ),
  'a text that is imported once more keeps every id': fc.property(revision, ({ old, fresh }) => {
    const published = idsOf(textParts(old));
    const revised = renamePages(fresh, keepIds(fresh, old, published, []).names);
    const all = [...published, ...idsOf(textParts(revised))];
    deepEqual(renamePages(fresh, keepIds(fresh, revised, all, []).names), revised);
  }),
};
