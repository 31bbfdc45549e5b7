/** How wide a line is, and what its beginning and end tell. */

/** The columns of a character. Dashes, quotes and dots are as wide as a Chinese character in Chinese text. */
function columnsOf(code: number): number {
  if (code >= 0x2010 && code <= 0x2027) return 2;
  return code < 0x1100 ? 1 : 2;
}

/** The columns of a line. A Chinese character takes two. */
export function columnsOfLine(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character.codePointAt(0) ?? 0);
  return width;
}

/** Whether a line ends with the end of a sentence, of a clause before a list, or of a title in brackets. */
export function mayEndSentence(text: string): boolean {
  return /[。！？；：!?;:…][”’）)》】]*$/u.test(text.slice(-8));
}

/** Whether a line begins with a number that always begins a paragraph: 一、 （一） 第一章 附件. */
export function startsNumbered(text: string): boolean {
  return /^(?:[一二三四五六七八九十百]{1,5}[、．]|[（(][一二三四五六七八九十百]{1,5}[）)]|第[一二三四五六七八九十百]{1,5}[章节条]|附件)/u.test(
    text,
  );
}

/**
 * Whether a line begins with a number that may also be part of a sentence, such as the 1. of 1.5. It begins a paragraph
 * only behind a full stop.
 */
export function startsDigits(text: string): boolean {
  return /^(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]|[①-⑳])/u.test(text);
}
