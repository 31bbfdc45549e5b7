/** How far from each other numbers of one line stand, in their own size: two digits and a gap. */
const STEP = 1.5;

/**
 * Sentences that begin in one line have one place for their numbers: the earlier ones are moved out, so that each can
 * be read and met.
 *
 * @param numbers In the order of the text.
 */
export function standBeside(numbers: readonly HTMLElement[]): void {
  for (const number of numbers) number.style.marginInlineStart = '';
  const places = numbers.map((number) => {
    const { left, top, width } = number.getBoundingClientRect();
    return width === 0 || number.textContent?.trim() === ''
      ? undefined
      : `${Math.round(left)} ${Math.round(top)}`;
  });
  /** By place, how many numbers further on in the text have it too. */
  const after = new Map<string, number>();
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    const [number, place] = [numbers[index], places[index]];
    if (number === undefined || place === undefined) continue;
    const count = after.get(place) ?? 0;
    after.set(place, count + 1);
    if (count > 0) number.style.marginInlineStart = `${-STEP * count}em`;
  }
}
