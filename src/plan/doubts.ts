import { placesIn } from './places.ts';
import type { Answer, Doubt, Notice } from './types.ts';

/** How many characters stand beside the quoted words, and how many of the words themselves. */
const NEIGHBOURS = 12;
const MOST_WORDS = 60;

/** What a recogniser asks. */
export interface Question {
  /** A stable name of the kind of doubt; its wording stands in src/text. */
  code: string;
  /** The words in question, as offsets of the text. */
  start: number;
  end: number;
  /** The readings to choose from; empty where any words may be the answer. */
  options: readonly string[];
  /** The reading that holds until the editor answers. */
  default: string;
  /** Whether nothing may be published before the editor has answered. */
  must?: boolean;
}

/** The words without white space and shortened: what survives a new line break in the file. */
function excerpt(words: string, most: number): string {
  return words.replace(/\s+/gu, ' ').trim().slice(0, most);
}

function isSame(doubt: Doubt, answer: Answer): boolean {
  return doubt.code === answer.code && doubt.words === answer.words;
}

/** Of several answers to the same words the one with the same neighbours; a lone one needs none. */
function answerTo(doubt: Doubt, answers: readonly Answer[]): string | null {
  const same = answers.filter((answer) => isSame(doubt, answer));
  const exact = same.find(({ before, after }) => before === doubt.before && after === doubt.after);
  const near = same.filter(({ before, after }) => before === doubt.before || after === doubt.after);
  const chosen = exact ?? (near.length === 1 ? near[0] : same.length === 1 ? same[0] : undefined);
  const answer = chosen?.answer ?? null;
  const isOffered = doubt.options.length === 0 || doubt.options.includes(answer ?? '');
  return answer !== null && answer !== '' && isOffered ? answer : null;
}

/** Takes the questions and notices of one reading, and gives each the editor's answer or its default. */
export class Inquiry {
  readonly doubts: Doubt[] = [];
  readonly notices: Notice[] = [];
  private readonly text: string;
  private readonly answers: readonly Answer[];
  private readonly place: ReturnType<typeof placesIn>;

  /** @param answers Of earlier readings; those that no question fits have no effect. */
  constructor(text: string, answers: readonly Answer[]) {
    this.text = text;
    this.answers = answers;
    this.place = placesIn(text);
  }

  /** @returns The reading that holds: the answer, else the default. */
  ask({ code, start, end, options, default: byDefault, must = false }: Question): string {
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
    return answer ?? byDefault;
  }

  /** Says what looks odd and is read as printed. */
  notice(code: string, start: number, end: number): void {
    const words = this.quote(start, end);
    this.notices.push({ code, words, position: this.place(start, end) });
  }

  private quote(start: number, end: number): string {
    return excerpt(this.text.slice(start, Math.min(end, start + 2 * MOST_WORDS)), MOST_WORDS);
  }
}
