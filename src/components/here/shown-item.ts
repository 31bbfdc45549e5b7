import { beside } from '../../text/filling-in/beside.ts';

/** An item as the page shows it: its place, its official words, its deadline. */
export interface ShownItem {
  item: string;
  /** 三（一）1.第2句 */
  place: string;
  /** The official text. */
  words: string;
  fingerprint: string;
  /** The item's deadline in the text's own words, or ''. */
  deadline: string;
}

/**
 * The fingerprint of an item's words, from its box, its link to the form, or its number. '' if the page has none of
 * these.
 */
export function fingerprintOf(item: string): string {
  const id = CSS.escape(item);
  const element = document.querySelector<HTMLElement>(
    `[data-fingerprint]:is([data-item="${id}"], [data-edit="${id}"], .n[href$="#${id}"])`,
  );
  return element?.dataset['fingerprint'] ?? '';
}

/** The item as this page shows it. If the page does not show the item, only its id is known. */
export function shownItem(item: string): ShownItem {
  const id = CSS.escape(item);
  /** In a table this is the link to the form; in the text, the clause's number. */
  const link = document.querySelector<HTMLElement>(`[data-edit="${id}"][data-place]`);
  const number = document.querySelector<HTMLElement>(`.n[href$="#${id}"]`);
  // A task's number has the fingerprint of its words. A measure has it on its box.
  const isTask = number?.dataset['fingerprint'] !== undefined;
  const place = number?.getAttribute('aria-label') ?? undefined;
  const target = document.querySelector<HTMLElement>(`[data-target="${id}"]`);
  return {
    item,
    place:
      link?.dataset['place'] ??
      (isTask ? beside.wholeTask(place ?? '') : place) ??
      target?.dataset['of'] ??
      item,
    words: link?.dataset['words'] ?? document.getElementById(item)?.textContent?.trim() ?? '',
    fingerprint: fingerprintOf(item),
    deadline: (link ?? number)?.dataset['deadline'] ?? '',
  };
}
