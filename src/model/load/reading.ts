import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, isNode, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import * as z from 'zod';
import type { Answer, Doubt } from '../../plan/index.ts';
import { contentFaults, dataFaults, faultLine } from '../../text/commands/faults.ts';
import { FaultError } from '../shapes/content.ts';
import { parseYamlText, readBySchema, readText } from '../shapes/yaml-file.ts';

/** An answer as it was typed behind `answer:`. A bare 2018 or true is a word as well. */
const answerSchema = z
  .union([z.string(), z.number(), z.boolean()])
  .nullable()
  .default(null)
  .transform((answer) => (answer === null || answer === '' ? null : String(answer)));

const askedSchema = z.strictObject({
  /** The kind of doubt. */
  code: z.string().min(1, 'words'),
  /** Whether a build stops if there is no answer. */
  must: z.boolean().default(false),
  /** For the editor; no program reads it. */
  question: z.string().default(''),
  /** The words in doubt and their neighbours. By them an answer is found again in a revised text. */
  words: z.string().default(''),
  before: z.string().default(''),
  after: z.string().default(''),
  /** What each answer does, by its value; empty if any words may be the answer. */
  options: z.record(z.string(), z.string()).default({}),
  /** Used as long as there is no answer. */
  default: z.string().default(''),
  answer: answerSchema,
});

export type KeptDoubt = z.infer<typeof askedSchema>;

/** Letters and digits only, since a pattern is made of them. */
const ownWord = z.string().regex(/^[\p{Script=Han}A-Za-z0-9]{1,20}$/u, 'own-word');

/** `content/<plan>/reading.yaml`. */
const readingSchema = z.strictObject({
  doubts: z.array(askedSchema).default([]),
  /** Ids of parts without further parts that are tasks although they name no units. */
  tasks: z.array(z.coerce.string()).default([]),
  /** Answers to questions that the text does not raise any more. */
  settled: z.array(askedSchema).default([]),
  /** Words of this plan that the general vocabulary lacks. */
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

/** A reading, with the complaints of a build. */
export interface LoadedReading extends Reading {
  /** Complaints about questions that must be answered, but are not. */
  open: string[];
}

/** Path of a plan's reading. */
export function readingFile(planId: string): string {
  return `content/${planId}/reading.yaml`;
}

/**
 * Reads the questions about a plan and their answers; nothing if there is no such file.
 *
 * @param root Folder of the project.
 * @throws Error with a line for each mistake, also for an answer that is none of the options.
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

/** All answers of a reading, also those to questions that are not asked at the moment. */
export function allAnswers({ doubts, settled }: Reading): Answer[] {
  return [...doubts, ...settled].filter(({ answer }) => answer !== null);
}

/** A doubt in the form of the file. @param text Its question, and what each option does. */
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

/**
 * Takes the file's entry for a doubt: one with the same words, preferably the same neighbours; or, if any words may be
 * the answer, the only one of its kind.
 */
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

/** Brings an entry up to date. Comments in it stay, and an answer is never removed. */
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
 * The text of `reading.yaml` for the present questions. Everything that a person typed stays: comments, answers, tasks.
 * Answers to questions that are not asked any more move to `settled`.
 *
 * @param existing The present file, if there is one.
 * @param doubts In the order of the text.
 * @param header A comment for the beginning of a new file.
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
