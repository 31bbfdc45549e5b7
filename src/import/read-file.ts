import { canonicalText, readSource } from '../intake/index.ts';
import type { Change, Choice } from '../intake/index.ts';
import { paragraphsOfSource } from '../model/index.ts';
import { parse, readMeta, splitPlans, withWords } from '../plan/index.ts';
import type {
  Answer,
  Doubt,
  Imprint,
  Notice,
  OwnWords,
  PlanTree,
  Position,
} from '../plan/index.ts';

export interface ReadPlan {
  /** Its stretch of the canonical text, which is kept in `seeds/`. */
  text: string;
  tree: PlanTree;
  imprint: Imprint;
  /**
   * Doubts about the file (with the first plan), the document and the text, in that order. Positions are those in the
   * file.
   */
  doubts: Doubt[];
  /** Oddities that are read as printed. Positions are those in the file. */
  notices: Notice[];
}

export interface ReadFile {
  plans: ReadPlan[];
  log: readonly Change[];
  /** Whether the file's own bytes are its canonical text, so that no other file has to be kept. */
  isCanonical: boolean;
}

/** What `reading.yaml` keeps for the next reading of a plan. */
export interface Stored {
  answers: readonly Answer[];
  words: OwnWords;
}

/** The reader of web pages also asks about a title, under the same code as the question about a plan's title. */
const PAGE_TITLE = 'page-title';

/** Answers in the form that the readers of files take. */
function fileAnswers(answers: readonly Answer[]): Record<string, string> {
  const entries = answers.flatMap(({ code, answer }): [string, string][] => {
    if (answer === null || code === 'title') return [];
    return [[code === PAGE_TITLE ? 'title' : code, answer]];
  });
  return Object.fromEntries(entries);
}

/** The offset of the first character of a line, counted from 1; 0 for the whole file. */
function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let count = 1; count < line; count += 1) offset = text.indexOf('\n', offset) + 1;
  return offset;
}

function choiceDoubt(choice: Choice, text: string, answers: Record<string, string>): Doubt {
  const offset = offsetOf(text, choice.line);
  const point = { line: choice.line, column: choice.line === 0 ? 0 : 1, offset };
  const answer = new Map(Object.entries(answers)).get(choice.code) ?? null;
  return {
    code: choice.code === 'title' ? PAGE_TITLE : choice.code,
    must: choice.must,
    ...{ words: choice.words, before: '', after: '' },
    position: { start: point, end: point },
    options: choice.options,
    default: choice.default,
    answer: answer !== null && choice.options.includes(answer) ? answer : null,
  };
}

/** A doubt or notice about a later plan of the file, with positions counted from the beginning of the file. */
function moved<Placed extends { position: Position }>(
  placed: Placed,
  lines: number,
  offset: number,
): Placed {
  const move = (point: Position['start']): Position['start'] => ({
    ...point,
    line: point.line + lines,
    offset: point.offset + offset,
  });
  const { start, end } = placed.position;
  return { ...placed, position: { start: move(start), end: move(end) } };
}

/**
 * Reads a file: its text, the plans in it, what each says of itself, and all doubts.
 *
 * @param name Only its ending is looked at.
 * @param given Answers for all plans of the file.
 * @param stored What each of its plans keeps, in order. Any of them may have the answers to questions about the file.
 * @throws Refusal if the file cannot be read.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  given: readonly Answer[],
  stored: readonly Stored[] = [],
): Promise<ReadFile> {
  const answers = [...given, ...stored.flatMap((kept) => kept.answers)];
  const ofFile = fileAnswers(answers);
  const source = await readSource(bytes, name, ofFile);
  const text = canonicalText(source);
  const { plans: stretches, doubts: several } = withWords(stored[0]?.words ?? {}, () =>
    splitPlans(text, answers),
  );
  const first = [...source.choices.map((choice) => choiceDoubt(choice, text, ofFile)), ...several];
  const hints = source.paragraphs.map((paragraph) => paragraph.hints);
  let cover: Imprint | undefined;
  const plans = stretches.map(({ start, end }, index): ReadPlan => {
    const own = text.slice(start, end);
    const { answers: kept = [], words = {} } = stored[index] ?? {};
    const ofPlan = [...given, ...kept];
    const before = paragraphsOfSource(text.slice(0, start)).length;
    const tree = withWords(words, () => parse(own, ofPlan, hints.slice(before)));
    const { doubts, ...imprint } = withWords(words, () => readMeta(tree, ofPlan, cover));
    cover ??= imprint;
    const lines = text.slice(0, start).split('\n').length - 1;
    const all = [...doubts, ...tree.doubts].map((doubt) => moved(doubt, lines, start));
    const notices = tree.notices.map((notice) => moved(notice, lines, start));
    return { text: own, tree, imprint, doubts: [...(index === 0 ? first : []), ...all], notices };
  });
  const isCanonical =
    stretches.length === 1 && Buffer.compare(Buffer.from(text), Buffer.from(bytes)) === 0;
  return { plans, log: source.log, isCanonical };
}
