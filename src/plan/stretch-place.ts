import { skipSpace } from './space.ts';

/** Whether a stretch stands behind a finished sentence; if not, it ends that sentence. */
export function isAfterEnd(text: string, start: number, from: number): boolean {
  let at = start;
  while (at > from && /\s/u.test(text.charAt(at - 1))) at -= 1;
  if (at <= from) return true;
  if (/[”’」』）)》]/u.test(text.charAt(at - 1))) at -= 1;
  return /[。！？；;…]/u.test(text.charAt(at - 1));
}

/** Whether nothing goes on behind: the paragraph ends, or a mark or a further bracket follows. */
export function endsSentence(text: string, after: number): boolean {
  const at = skipSpace(text, after);
  return at >= text.length || /[。；;！]/u.test(text.charAt(at));
}
