/** Automatic numbers of a Word file, counted from paragraph to paragraph as Word shows them. */
import { isKnownFormat, numeral } from './docx-numerals.ts';
import type { NumberRef, Styles } from './docx-styles.ts';
import type { XmlNode } from './docx-tree.ts';
import { child, numberOf, switchOf, valOf } from './docx-tree.ts';

export interface AutoNumber {
  /** 第一条, （一）, 1.1; empty for a bullet. */
  label: string;
  /** What Word puts behind the number. */
  suffix: 'tab' | 'space' | 'nothing';
  isBullet: boolean;
  /** A number format that is not known here, so that the number was written in plain digits. */
  unknown: string | undefined;
}

/** Returns the number of the next paragraph that asks for one, and counts it. */
export type NextNumber = (ref: NumberRef) => AutoNumber | undefined;

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: AutoNumber['suffix'];
  /** The level, from 1, whose numbers restart this one. 0: none. Undefined: every higher level. */
  restart: number | undefined;
  isLegal: boolean;
  style: string | undefined;
}

interface List {
  /** The definition of the list. Lists with the same one share their count. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  starts: ReadonlyMap<number, number>;
}

/** Longer than any numbering. A hostile file could have its text written out for each paragraph. */
const LONGEST = 200;

/** Word has no more levels. */
const LEVELS = 9;

function levelOf(node: XmlNode): Level {
  const format = child(node, 'w:numFmt')?.attributes;
  const suffix = valOf(node, 'w:suff');
  const picture = child(node, 'w:lvlPicBulletId');
  return {
    start: numberOf(valOf(node, 'w:start')) ?? 0,
    format: picture ? 'bullet' : (format?.['format'] ?? format?.['val'] ?? 'decimal'),
    text: (valOf(node, 'w:lvlText') ?? '').slice(0, LONGEST),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: numberOf(valOf(node, 'w:lvlRestart')),
    isLegal: switchOf(node, 'w:isLgl') ?? false,
    style: valOf(node, 'w:pStyle'),
  };
}

function levelsOf(parent: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const node of parent.children) {
    const at = numberOf(node.attributes['ilvl']) ?? 0;
    if (node.name === 'w:lvl' && at < LEVELS) levels.set(at, levelOf(node));
  }
  return levels;
}

/** Elements of numbering.xml by their id. */
function byId(
  root: XmlNode | undefined,
  name: string,
  idOf: (node: XmlNode) => string | undefined,
): Map<string, XmlNode> {
  const nodes = (root?.children ?? []).filter((node) => node.name === name);
  return new Map(nodes.map((node) => [idOf(node) ?? '', node]));
}

/**
 * Makes a function that finds a list by its numId. A list that only names a style (numStyleLink) is the list of that
 * style.
 */
function listFinder(root: XmlNode | undefined, styles: Styles): (id: string) => List | undefined {
  const nums = byId(root, 'w:num', ({ attributes }) => attributes['numId']);
  const abstracts = byId(root, 'w:abstractNum', ({ attributes }) => attributes['abstractNumId']);
  const made = new Map<string, List | undefined>();
  const given = new Map<XmlNode, ReadonlyMap<number, Level>>();
  const make = (numId: string): List | undefined => {
    const num = nums.get(numId);
    let abstract = valOf(num, 'w:abstractNumId') ?? '';
    for (let hops = 0; hops < 8; hops += 1) {
      const link = valOf(abstracts.get(abstract), 'w:numStyleLink');
      if (link === undefined) break;
      abstract = valOf(nums.get(styles.listOf(link) ?? ''), 'w:abstractNumId') ?? '';
    }
    const node = abstracts.get(abstract);
    if (num === undefined || node === undefined) return undefined;
    if (!given.has(node)) given.set(node, levelsOf(node));
    const levels = new Map(given.get(node));
    const starts = new Map<number, number>();
    for (const change of num.children.filter(({ name }) => name === 'w:lvlOverride')) {
      const at = numberOf(change.attributes['ilvl']) ?? 0;
      if (at >= LEVELS) continue;
      const own = child(change, 'w:lvl');
      if (own !== undefined) levels.set(at, levelOf(own));
      const start = numberOf(valOf(change, 'w:startOverride'));
      if (start !== undefined) starts.set(at, start);
    }
    return { abstract, levels, starts };
  };
  return (numId) => {
    if (!made.has(numId)) made.set(numId, make(numId));
    return made.get(numId);
  };
}

/**
 * The level of a paragraph. If its style gives the number, that is the level that names the style; otherwise the level
 * that the reference gives.
 */
function levelFor({ level, styles }: NumberRef, { levels }: List): number {
  for (const style of styles) {
    for (const [at, one] of levels) if (one.style === style) return at;
  }
  return level ?? 0;
}

/** Writes a number such as 第%1条, with the counts of all levels. */
function written(level: Level, list: List, count: (at: number) => number): string {
  return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = list.levels.get(at)?.format ?? 'none';
    if (format === 'bullet' || format === 'none') return '';
    return numeral(count(at), level.isLegal ? 'decimal' : format);
  });
}

/** Whether a number on level `at` restarts the deeper level `lower`. */
function isRestarted(list: List, lower: number, at: number): boolean {
  const restart = list.levels.get(lower)?.restart;
  return restart === undefined || at < restart;
}

/** Reads numbering.xml. The counts begin with the lists. */
export function readNumbering(root: XmlNode | undefined, styles: Styles): NextNumber {
  const find = listFinder(root, styles);
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (ref) => {
    const list = find(ref.numId);
    const at = list === undefined ? 0 : levelFor(ref, list);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return undefined;
    const count = counts.get(list.abstract) ?? new Map<number, number>();
    counts.set(list.abstract, count);
    for (const one of list.starts.keys()) {
      // A start of its own applies once, when this list first reaches the level. After that, the count continues.
      const key = `${ref.numId} ${one}`;
      if (one > at || begun.has(key)) continue;
      begun.add(key);
      count.delete(one);
    }
    const startOf = (one: number): number =>
      list.starts.get(one) ?? list.levels.get(one)?.start ?? 1;
    const before = count.get(at);
    count.set(at, before === undefined ? startOf(at) : before + 1);
    for (const lower of [...count.keys()]) {
      if (lower > at && isRestarted(list, lower, at)) count.delete(lower);
    }
    const isBullet = level.format === 'bullet';
    return {
      label: isBullet ? '' : written(level, list, (one) => count.get(one) ?? startOf(one)).trim(),
      suffix: level.suffix,
      isBullet,
      unknown: isBullet || isKnownFormat(level.format) ? undefined : level.format,
    };
  };
}
