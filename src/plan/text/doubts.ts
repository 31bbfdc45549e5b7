import { positionsIn } from './places.ts';
import type { Answer, Doubt, Notice, Point, Position } from './types.ts';

/** How many characters are kept beside the quoted words, and how many of the words themselves. */
const NEIGHBOURS = 12;
const MOST_WORDS = 60;

/** Words of the text, by the offsets at which they begin and end. */
type Span = Record<keyof Position, Pick<Point, 'offset'>>;

/** The most characters of a long stretch that are quoted. */
const MOST_OF_STRETCH = 30;

/** The beginning of a stretch, which is enough to ask about. */
export function beginningOf({ start, end }: Position): Span {
  return { start, end: { offset: Math.min(end.offset, start.offset + MOST_OF_STRETCH) } };
}

/** The words shortened, with single spaces, so that they survive a new line break in the file. */
function excerpt(words: string, most: number): string {
  return words.replace(/\s+/gu, ' ').trim().slice(0, most);
}

function isSame(doubt: Doubt, answer: Answer): boolean {
  return doubt.code === answer.code && doubt.words === answer.words;
}

/**
 * The answer to a doubt. Of several answers about the same words, the one with the same neighbours counts; if there is
 * only one, its neighbours do not matter.
 */
function answerTo(doubt: Doubt, answers: readonly Answer[]): string | null {
  const same = answers.filter((answer) => isSame(doubt, answer));
  const exact = same.find(({ before, after }) => before === doubt.before && after === doubt.after);
  const near = same.filter(({ before, after }) => before === doubt.before || after === doubt.after);
  const chosen = exact ?? (near.length === 1 ? near[0] : same.length === 1 ? same[0] : undefined);
  const answer = chosen?.answer ?? null;
  const isOffered = doubt.options.length === 0 || doubt.options.includes(answer ?? '');
  return answer !== null && answer !== '' && isOffered ? answer : null;
}

/** Collects the questions and notices of one reading, and gives each question the editor's answer or its default. */
export class Inquiry {
  readonly doubts: Doubt[] = [];
  readonly notices: Notice[] = [];
  private readonly text: string;
  private readonly answers: readonly Answer[];
  private readonly place: ReturnType<typeof positionsIn>;
  private readonly asked = new Set<number>();

  /** @param answers Of earlier readings. Those that fit no question have no effect. */
  constructor(text: string, answers: readonly Answer[]) {
    this.text = text;
    this.answers = answers;
    this.place = positionsIn(text);
  }

  /** Whether a question has been asked about words that begin there. */
  hasAsked({ start }: Position): boolean {
    return this.asked.has(start.offset);
  }

  /**
   * Asks how some words are to be read.
   *
   * @param code A stable name of the kind of doubt; src/text has its wording.
   * @param options The readings to choose from.
   * @param byDefault The reading that counts until the editor answers.
   * @param must Whether nothing may be published before that.
   * @returns The reading that counts: the answer, or else the default.
   */
  ask(
    code: string,
    at: Span,
    options: readonly [string, ...string[]],
    byDefault = options[0],
    must = false,
  ): string {
    const [start, end] = [at.start.offset, at.end.offset];
    const doubt: Doubt = {
      code,
      must,
      words: this.quote(start, end),
      before: excerpt(this.text.slice(Math.max(0, start - NEIGHBOURS), start), NEIGHBOURS),
      after: excerpt(this.text.slice(end, end + NEIGHBOURS), NEIGHBOURS),
      position: this.place(start, end),
      options,
      default: byDefault,
      answer: null,
    };
    const answer = answerTo(doubt, this.answers);
    this.doubts.push({ ...doubt, answer });
    this.asked.add(start);
    return answer ?? byDefault;
  }

  /** Notes something odd that is read as printed. */
  notice(code: string, start: number, end: number): void {
    const words = this.quote(start, end);
    this.notices.push({ code, words, position: this.place(start, end) });
  }

  private quote(start: number, end: number): string {
    return excerpt(this.text.slice(start, Math.min(end, start + 2 * MOST_WORDS)), MOST_WORDS);
  }
}
