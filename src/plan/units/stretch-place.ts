import { skipSpace } from '../text/space.ts';

/** Whether a stretch comes after a finished sentence. If not, it belongs to the end of that sentence. */
export function isAfterEnd(text: string, start: number, from: number): boolean {
  let at = start;
  while (at > from && /\s/u.test(text.charAt(at - 1))) at -= 1;
  if (at <= from) return true;
  if (/[”’」』）)》]/u.test(text.charAt(at - 1))) at -= 1;
  return /[。！？；;…]/u.test(text.charAt(at - 1));
}

/** Whether the sentence ends at an offset: the paragraph ends there, or an end mark follows. */
export function endsSentence(text: string, after: number): boolean {
  const at = skipSpace(text, after);
  return at >= text.length || /[。；;！]/u.test(text.charAt(at));
}
