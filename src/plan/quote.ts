const LONGEST = 24;

/** The beginning of a text in quotation marks, for a message. */
export function quote(text: string): string {
  const characters = [...text.trim().slice(0, 2 * (LONGEST + 1))];
  const isLong = characters.length > LONGEST;
  return `“${characters.slice(0, LONGEST).join('')}${isLong ? '…' : ''}”`;
}
