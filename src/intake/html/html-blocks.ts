/** Turns the elements of an article into pieces. Block elements and `<br>` end a piece; a row of a table is one. */
import { noteAt } from '../source/draft.ts';
import type { Changed, Note, Piece } from '../source/draft.ts';
import { listNumber } from './html-lists.ts';
import { isDataTable, tableRows } from './html-tables.ts';
import { attribute } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import { whatIsLeftOut } from './html-left-out.ts';
import type { CellNote } from './html-left-out.ts';
import { isBlock, styleOf, walk } from './html-walk.ts';
import type { Hints } from '../source/types.ts';
import { collapse } from '../source/white-space.ts';
import { last } from '../source/last.ts';

/** How the text at a place of the page looks. */
interface Setting {
  bold: boolean;
  centred: boolean;
  outline: number;
  /** Whether line breaks in the file are line breaks on the page. */
  pre: boolean;
}

const PLAIN: Setting = { bold: false, centred: false, outline: 0, pre: false };

function settingOf(element: Element, around: Setting): Setting {
  const { tagName } = element;
  const heading = /^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : around.outline;
  const setting = { ...around, outline: heading };
  if (/^(?:b|strong|th|h[1-6])$/u.test(tagName)) setting.bold = true;
  if (tagName === 'center') setting.centred = true;
  if (/^(?:pre|listing|plaintext|xmp)$/u.test(tagName)) setting.pre = true;
  if (element.attrs.length === 0) return setting;
  const align = styleOf(element, 'text-align') || attribute(element, 'align').toLowerCase();
  if (align !== '' && isBlock(element) && tagName !== 'table') setting.centred = align === 'center';
  const weight = styleOf(element, 'font-weight');
  if (weight !== '') setting.bold = /^(?:bold|bolder|[6-9]00)$/u.test(weight);
  const space = styleOf(element, 'white-space');
  if (space !== '') setting.pre = space.startsWith('pre');
  return setting;
}

/** Collects the text of one paragraph after the other. */
class Gatherer {
  readonly pieces: Piece[] = [];
  readonly log: Note[] = [];
  private parts: string[] = [];
  private bold = true;
  private first: Setting | undefined;
  private label = '';
  private tables = 0;

  /** The place of the paragraph that is being collected. */
  get at(): number {
    return this.pieces.length + 1;
  }

  add(text: string, setting: Setting): void {
    this.parts.push(text);
    if (text.trim() === '') return;
    this.first ??= setting;
    this.bold &&= setting.bold;
  }

  /** Sets the number that a browser would show before the next paragraph. */
  number(label: string): void {
    this.label = label;
  }

  flush(): void {
    const text = collapse(this.parts.join('')).trim();
    if (text !== '') this.push(text);
    this.parts = [];
    this.first = undefined;
    this.bold = true;
  }

  private push(text: string): void {
    const { centred = false, outline = 0 } = this.first ?? {};
    const hints: Hints = {
      ...(this.bold ? { bold: true } : {}),
      ...(centred ? { centred: true } : {}),
      ...(outline > 0 ? { outline } : {}),
      ...(this.label === '' ? {} : { label: this.label }),
    };
    const numbered = this.label + text;
    if (this.label !== '') this.log.push(noteAt(this.at, 'automatic-number', text, numbered));
    this.label = '';
    this.pieces.push({ at: this.at, text: numbered, hints });
  }

  note(note: CellNote): void {
    this.log.push({ ...note, at: this.at });
  }

  takeTable(table: Element): void {
    this.tables += 1;
    for (const { text, hints, notes } of tableRows(table, this.tables)) {
      for (const note of notes) this.note(note);
      this.pieces.push({ at: this.at, text, hints });
    }
  }
}

/**
 * The pieces of an article, in the order of the page. Hidden words are left out and logged.
 *
 * @param root The element of the article.
 * @throws Refusal `too-large` for a huge table.
 */
export function readBlocks(root: Element): Changed {
  const gatherer = new Gatherer();
  const settings: Setting[] = [settingOf(root, PLAIN)];
  const current = (): Setting => last(settings) ?? PLAIN;
  walk(root, {
    enter: (element) => {
      const { isOut, note } = whatIsLeftOut(element);
      if (note !== undefined) gatherer.note(note);
      if (isOut) return false;
      if (element.tagName === 'br') gatherer.flush();
      if (isBlock(element)) gatherer.flush();
      if (element.tagName === 'table' && isDataTable(element)) {
        gatherer.takeTable(element);
        return false;
      }
      if (element.tagName === 'li') gatherer.number(listNumber(element));
      settings.push(settingOf(element, current()));
      return true;
    },
    leave: (element) => {
      settings.pop();
      if (isBlock(element)) gatherer.flush();
    },
    text: (value) => {
      if (!current().pre) return gatherer.add(value, current());
      value.split(/\r\n|\r|\n/u).forEach((line, index) => {
        if (index > 0) gatherer.flush();
        gatherer.add(line, current());
      });
    },
  });
  gatherer.flush();
  return { pieces: gatherer.pieces, log: gatherer.log };
}
