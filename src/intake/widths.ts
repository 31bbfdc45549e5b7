/** How wide a line is set, and what its ends say. */

/** Dashes, quotes and dots take the width of a Chinese character in Chinese text. */
function columnsOf(code: number): number {
  if (code >= 0x2010 && code <= 0x2027) return 2;
  return code < 0x1100 ? 1 : 2;
}

/** Columns of a line: a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character.codePointAt(0) ?? 0);
  return width;
}

/** A line's end that ends a sentence, a clause before a list, or a title in brackets. */
export function endsSentence(text: string): boolean {
  return /[。！？；：!?;:…][”’）)》】]*$/u.test(text.slice(-8));
}

/** A number that begins a paragraph wherever it stands: 一、 （一） 第一章 附件. */
export function startsNumbered(text: string): boolean {
  return /^(?:[一二三四五六七八九十百]{1,5}[、．]|[（(][一二三四五六七八九十百]{1,5}[）)]|第[一二三四五六七八九十百]{1,5}[章节条]|附件)/u.test(
    text,
  );
}

/** A number that may also be part of a sentence, such as the 1. of 1.5: it counts behind a full stop. */
export function startsDigits(text: string): boolean {
  return /^(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]|[①-⑳])/u.test(text);
}
