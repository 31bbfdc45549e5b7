/** Sheets in which somebody rearranged rows and columns. */
/** To make a large file takes longer than to read it. */
export const MINUTE = 60_000;
