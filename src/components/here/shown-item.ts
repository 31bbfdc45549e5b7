import { beside } from '../../text/beside.ts';

/** An item, as the page itself shows it: where it stands, its official words, how it may be named. */
export interface ShownItem {
  item: string;
  /** 三（一）1.第2句 */
  place: string;
  /** The official text, as the page shows it. */
  words: string;
  fingerprint: string;
  /** The text's own words for when it is due, or ''. */
  deadline: string;
}

/** Fingerprint of an item's words, which its box says, or its way into the form; '' where the page shows neither. */
export function fingerprintOf(item: string): string {
  const id = CSS.escape(item);
  const element = document.querySelector<HTMLElement>(
    `[data-fingerprint]:is([data-item="${id}"], [data-edit="${id}"], .n[href$="#${id}"])`,
  );
  return element?.dataset['fingerprint'] ?? '';
}

/** The item as this page shows it; of one that the page does not show, nothing but its id is known. */
export function shownItem(item: string): ShownItem {
  const id = CSS.escape(item);
  /** In a table, the way into the form; in the text, the clause's number. */
  const link = document.querySelector<HTMLElement>(`[data-edit="${id}"][data-place]`);
  const number = document.querySelector<HTMLElement>(`.n[href$="#${id}"]`);
  // A task's number carries the fingerprint of its words; a measure's is on its box.
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
