import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, isNode, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import * as z from 'zod';
import type { Answer, Doubt } from '../plan/index.ts';
import { contentFaults, dataFaults, faultLine } from '../text/faults.ts';
import { FaultError } from './content.ts';
import { parseYamlText, readBySchema, readText } from './yaml-file.ts';

/** An answer as typed behind `answer:`; a bare 2018 or true is a word as well. */
const answerSchema = z
  .union([z.string(), z.number(), z.boolean()])
  .nullable()
  .default(null)
  .transform((answer) => (answer === null || answer === '' ? null : String(answer)));

const askedSchema = z.strictObject({
  /** The kind of doubt. */
  code: z.string().min(1, 'words'),
  /** Whether a build stops without an answer. */
  must: z.boolean().default(false),
  /** For the editor; nobody reads it back. */
  question: z.string().default(''),
  /** The words in doubt and their neighbours: by these an answer is found again in a revised text. */
  words: z.string().default(''),
  before: z.string().default(''),
  after: z.string().default(''),
  /** By the value of an answer, what it does; empty where any words may be the answer. */
  options: z.record(z.string(), z.string()).default({}),
  /** Holds without an answer. */
  default: z.string().default(''),
  answer: answerSchema,
});

export type KeptDoubt = z.infer<typeof askedSchema>;

/** Letters and figures: a pattern is made of them. */
const ownWord = z.string().regex(/^[\p{Script=Han}A-Za-z0-9]{1,20}$/u, 'own-word');

/** `content/<plan>/reading.yaml`. */
const readingSchema = z.strictObject({
  doubts: z.array(askedSchema).default([]),
  /** Leaves of the numbering that are tasks though they name no units. */
  tasks: z.array(z.coerce.string()).default([]),
  /** Answers to what the text no longer asks. */
  settled: z.array(askedSchema).default([]),
  /** Words of this plan that the vocabulary of the genre lacks. */
  words: z
    .strictObject({
      units: z.array(ownWord).default([]),
      documents: z.array(ownWord).default([]),
      duties: z.array(ownWord).default([]),
      joints: z.array(ownWord).default([]),
    })
    .prefault({}),
});
export type Reading = z.infer<typeof readingSchema>;

/** A reading with the lines at which a build complains. */
export interface LoadedReading extends Reading {
  /** Complaints about what must be answered and is not. */
  open: string[];
}

/** Path of a plan's reading. */
export function readingFile(planId: string): string {
  return `content/${planId}/reading.yaml`;
}

/**
 * Reads what was asked about a plan and answered; nothing where there is no such file.
 *
 * @param root Folder of the project.
 * @throws Error with a line for each mistake, an answer that is none of the options among them.
 */
export function loadReading(root: string, planId: string): LoadedReading {
  const file = readingFile(planId);
  if (!existsSync(join(root, file))) return { ...readingSchema.parse({}), open: [] };
  const { document, lineOf } = parseYamlText(file, readText(root, file));
  const reading = readBySchema(file, readingSchema, document.toJS() ?? {}, lineOf);
  const faults = reading.doubts.flatMap(({ options, answer }, index) => {
    const values = Object.keys(options);
    if (answer === null || values.length === 0 || values.includes(answer)) return [];
    const line = lineOf(['doubts', index, 'answer']);
    return [faultLine(file, line, dataFaults.answer(answer, values))];
  });
  if (faults.length > 0) throw new FaultError(faults);
  const open = reading.doubts.flatMap(({ must, answer, question }, index) =>
    must && answer === null
      ? [faultLine(file, lineOf(['doubts', index, 'answer']), contentFaults.mustAnswer(question))]
      : [],
  );
  return { ...reading, open };
}

/** The answers of a reading, those that no question asks for at the moment among them. */
export function answersOf({ doubts, settled }: Reading): Answer[] {
  return [...doubts, ...settled].filter(({ answer }) => answer !== null);
}

/** A doubt as the file has it. @param words Its question, and what each option does. */
export function askedOf(
  { code, must, words, before, after, options, default: byDefault, answer }: Doubt,
  text: { question: string; option: (value: string) => string },
): KeptDoubt {
  const { question } = text;
  const does = Object.fromEntries(options.map((value) => [value, text.option(value)]));
  return { code, must, question, words, before, after, options: does, default: byDefault, answer };
}

function sequence(document: Document, name: string): YAMLSeq {
  const found: unknown = document.get(name, true);
  if (isSeq(found)) return found;
  const made = new YAMLSeq();
  document.set(name, made);
  return made;
}

function textAt(node: YAMLMap, name: string): string {
  const value: unknown = node.get(name);
  return value === null || value === undefined ? '' : String(value);
}

/** The entry of the file for a doubt: the same words, best with the same neighbours, or a lone one of its kind. */
function takeEntry(pool: YAMLMap[], asked: KeptDoubt): YAMLMap | undefined {
  const same = pool.filter((node) => textAt(node, 'code') === asked.code);
  const worded = same.filter((node) => textAt(node, 'words') === asked.words);
  const exact = worded.find(
    (node) => textAt(node, 'before') === asked.before && textAt(node, 'after') === asked.after,
  );
  const isFree = Object.keys(asked.options).length === 0;
  const found = exact ?? worded[0] ?? (isFree && same.length === 1 ? same[0] : undefined);
  if (found !== undefined) pool.splice(pool.indexOf(found), 1);
  return found;
}

/** An entry's value under a name, as plain data. */
function plainAt(node: YAMLMap, name: string): unknown {
  const value: unknown = node.get(name);
  return isNode(value) ? value.toJSON() : value;
}

/** Brings an entry up to date; comments in it stay, and an answer is never taken out. */
function update(document: Document, node: YAMLMap, asked: KeptDoubt): YAMLMap {
  for (const [name, value] of Object.entries(asked)) {
    if (name === 'must' && value === false && !node.has('must')) continue;
    if (name === 'answer' && value === null && textAt(node, name) !== '') continue;
    const now = plainAt(node, name);
    if (JSON.stringify(now) !== JSON.stringify(value)) node.set(name, document.createNode(value));
  }
  return node;
}

function makeEntry(document: Document, { must, ...asked }: KeptDoubt): YAMLMap {
  const { code, ...rest } = asked;
  return document.createNode({ code, ...(must ? { must } : {}), ...rest }) as YAMLMap;
}

/**
 * The text of `reading.yaml` for what is asked now. What a person typed stays: comments, answers, tasks;
 * answers to what is no longer asked move under `settled`.
 *
 * @param existing The file as it is, if there is one.
 * @param doubts In the order of the text.
 * @param header A comment that a new file begins with.
 */
export function writeReading(
  existing: string | undefined,
  doubts: readonly KeptDoubt[],
  header: string,
): string {
  const document = existing === undefined ? new Document({}) : parseDocument(existing);
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  if (existing === undefined) document.commentBefore = header;
  const list = sequence(document, 'doubts');
  const settled = document.has('settled') ? sequence(document, 'settled') : undefined;
  const pool = [list, settled].flatMap((one) => (one?.items ?? []).filter((item) => isMap(item)));
  const entries = doubts.map((asked) => {
    const entry = takeEntry(pool, asked);
    return entry === undefined ? makeEntry(document, asked) : update(document, entry, asked);
  });
  const left = pool.filter((node) => textAt(node, 'answer') !== '');
  list.items = entries;
  list.flow = false;
  if (!document.has('tasks')) document.set('tasks', document.createNode([]));
  if (left.length > 0) {
    const kept = settled ?? sequence(document, 'settled');
    kept.items = left;
    kept.flow = false;
  } else document.delete('settled');
  return document.toString({ lineWidth: 0 });
}
