/** What the page itself says of an item: where it stands, its official words, how it may be named. */
export interface ShownItem {
  item: string;
  /** 三（一）1.第2句 */
  place: string;
  /** The official text, as the page shows it. */
  words: string;
  /** Fingerprint of it. */
  fingerprint: string;
  /** The text's own words for when it is due, or ''. */
  deadline: string;
}

/** Fingerprint of an item's words, which its box says, or its way into the form; '' where the page shows neither. */
export function fingerprintOf(item: string): string {
  const id = CSS.escape(item);
  const element = document.querySelector<HTMLElement>(
    `[data-text]:is([data-item="${id}"], [data-edit="${id}"])`,
  );
  return element?.dataset['text'] ?? '';
}

/** The item as this page shows it; of one that the page does not show, nothing but its id is known. */
export function shownItem(item: string): ShownItem {
  const link = document.querySelector<HTMLElement>(`[data-edit="${CSS.escape(item)}"]`);
  const target = document.querySelector<HTMLElement>(`[data-target="${CSS.escape(item)}"]`);
  // Where a clause stands, the link that cites it says.
  const cited = link?.parentElement?.querySelector<HTMLElement>('[data-cite]')?.dataset['cite'];
  return {
    item,
    place: link?.dataset['place'] ?? cited ?? target?.dataset['of'] ?? item,
    words: link?.dataset['words'] ?? document.getElementById(item)?.textContent?.trim() ?? '',
    fingerprint: fingerprintOf(item),
    deadline: link?.dataset['deadline'] ?? '',
  };
}
