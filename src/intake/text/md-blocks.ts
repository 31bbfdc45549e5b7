/**
 * Turns lines of Markdown into pieces, without the marks that begin lines. Marks within lines stay for the next step.
 */
import { noteAt, rowText } from '../source/draft.ts';
import type { Changed, Note, Piece } from '../source/draft.ts';
import { readBlocks } from '../html/html-blocks.ts';
import { parsePage } from '../html/html-tree.ts';
import type { Cell, Hints } from '../source/types.ts';
import { last } from '../source/last.ts';

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/u;

/** Splits a line of a table at its bars, except those behind a backslash. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/u, '');
  const cells = inner.split(/\|/u).reduce<string[]>((done, part) => {
    const before = last(done);
    if (before?.endsWith('\\') === true) done[done.length - 1] = `${before.slice(0, -1)}|${part}`;
    else done.push(part);
    return done;
  }, []);
  if (last(cells)?.trim() === '' && inner.endsWith('|')) cells.pop();
  return cells.map((cell) => cell.trim());
}

function isDelimiter(line: string): boolean {
  return (
    line.includes('-') &&
    line.includes('|') &&
    cellsOf(line).every((cell) => /^:?-+:?$/u.test(cell))
  );
}

/** Removes marks at the beginning of a line that are no text: quotes, bullets, check boxes. Numbers are text. */
function withoutLead(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('>')) rest = rest.slice(1).trimStart();
  const bullet = /^[-*+][ \t\u3000]+(?:\[[ xX]\][ \t]+)?/u.exec(rest);
  return bullet === null ? rest : withoutLead(rest.slice(bullet[0].length));
}

function isRule(text: string): boolean {
  const marks = text.replace(/[ \t]/gu, '');
  return marks.length >= 3 && /^(?:-+|\*+|_+)$/u.test(marks);
}

/** Reads a heading: `# words`, `## words ##`. The space may be missing before Chinese. */
function headingOf(text: string): { text: string; outline: number } | undefined {
  const marks = /^#{1,6}(?=[\s\u2E80-\u9FFF（“《]|$)/u.exec(text)?.[0];
  if (marks === undefined) return undefined;
  const words = text.slice(marks.length).trim();
  const end = /#+$/u.exec(words.slice(-10));
  const isClosed = end !== null && /\s/u.test(words[words.length - end[0].length - 1] ?? ' ');
  return { text: isClosed ? words.slice(0, -end[0].length).trim() : words, outline: marks.length };
}

/** Reads line after line, and remembers what earlier lines have begun. */
class LineReader {
  readonly pieces: Piece[] = [];
  readonly log: Note[] = [];
  private readonly lines: readonly Piece[];
  private index = 0;
  private tables = 0;

  constructor(lines: readonly Piece[]) {
    this.lines = lines;
  }

  read(): Changed {
    while (this.index < this.lines.length) this.readOne();
    return { pieces: this.pieces, log: this.log };
  }

  private readOne(): void {
    const line = this.lines[this.index];
    if (line === undefined) return;
    if (FENCE.test(line.text)) this.readFence(line);
    else if (/^\s{0,3}<table[\s>]/iu.test(line.text)) this.readHtmlTable();
    else if (line.text.includes('|') && isDelimiter(this.lines[this.index + 1]?.text ?? ''))
      this.readTable();
    else this.readLine(line);
  }

  private put(line: Piece, text: string, hints: Hints = {}): void {
    this.pieces.push({ at: line.at, text, hints });
    this.index += 1;
  }

  private readLine(line: Piece): void {
    const whole = line.text.trim();
    const text = isRule(whole) ? whole : withoutLead(line.text).trimEnd();
    const heading = headingOf(text);
    const before = last(this.pieces);
    if (heading !== undefined) this.put(line, heading.text, { outline: heading.outline });
    else if (/^(?:=+|-{2,})$/u.test(text) && before?.at === line.at - 1 && before.text !== '') {
      this.pieces[this.pieces.length - 1] = {
        ...before,
        hints: { outline: text.startsWith('=') ? 1 : 2 },
      };
      this.put(line, '');
    } else if (isRule(text)) this.put(line, '');
    else if (/^\[[^\]^]{1,200}\]:[ \t]*\S/u.test(text)) {
      this.log.push(noteAt(line.at, 'link-target', text));
      this.put(line, '');
    } else this.put(line, text, boldHint(text));
  }

  private readFence(line: Piece): void {
    const mark = FENCE.exec(line.text)?.[1] ?? '```';
    this.put(line, '');
    for (let next = this.lines[this.index]; next !== undefined; next = this.lines[this.index]) {
      const isEnd = next.text.trim().startsWith(mark);
      // A backslash before each mark keeps the next step from reading it as an inner mark.
      this.put(next, isEnd ? '' : next.text.replace(/[!-/:-@[-`{-~]/gu, '\\$&'));
      if (isEnd) return;
    }
  }

  private readTable(): void {
    this.tables += 1;
    let row = 1;
    for (
      let line = this.lines[this.index];
      line?.text.includes('|');
      line = this.lines[this.index]
    ) {
      if (row === 2 && isDelimiter(line.text)) {
        this.index += 1;
        line = this.lines[this.index];
        if (line?.text.includes('|') !== true) return;
      }
      const cells = cellsOf(line.text).map((text, at): Cell => ({
        column: at + 1,
        columns: 1,
        rows: 1,
        text: text.replace(/<br\s*\/?>/giu, ' '),
      }));
      this.put(line, rowText(cells), { row: { table: this.tables, row, cells } });
      row += 1;
    }
  }

  private readHtmlTable(): void {
    const start = this.index;
    const isEnd = (text: string): boolean => /<\/table\s*>/iu.test(text);
    while (this.index < this.lines.length - 1 && !isEnd(this.lines[this.index]?.text ?? ''))
      this.index += 1;
    this.index += 1;
    const lines = this.lines.slice(start, this.index);
    const at = lines[0]?.at ?? 1;
    const { pieces, log } = readBlocks(parsePage(lines.map(({ text }) => text).join('\n')));
    for (const { text, hints } of pieces) {
      const row =
        hints.row === undefined
          ? undefined
          : { ...hints.row, table: hints.row.table + this.tables };
      this.pieces.push({ at, text, hints: row === undefined ? hints : { ...hints, row } });
    }
    this.tables += new Set(pieces.map(({ hints }) => hints.row?.table)).size;
    this.log.push(...log.map((note) => ({ ...note, at })));
  }
}

function boldHint(text: string): Hints {
  const isBold = /^\*\*[^*]+\*\*$/u.test(text) || /^__[^_]+__$/u.test(text);
  return isBold ? { bold: true } : {};
}

/** Reads the lines of a Markdown text. Comments and front matter are already removed. */
export function readMdLines(lines: readonly Piece[]): Changed {
  return new LineReader(lines).read();
}
