/** Keys that are pressed before a cell is open, or before the script of open cells is loaded. */

/** A key, or a paste: the element that had the focus, and the text. */
export type Early = KeyboardEvent | [at: Element | null, text: string | undefined];

/**
 * For the cell that opens next. `keys` were pressed after an Enter, before that cell was open, and are typed into
 * it. `replaces` means that somebody typed on the closed cell, which replaces its value, as in a spreadsheet.
 */
export const ahead = { keys: '', replaces: false };
