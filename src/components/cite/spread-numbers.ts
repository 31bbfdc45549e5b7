/**
 * Sentences that begin in the same line would have their numbers at the same place. These numbers share the place
 * side by side, so that each can be read and clicked.
 *
 * @param numbers In the order of the text.
 */
export function spreadNumbers(numbers: readonly HTMLElement[]): void {
  for (const { style } of numbers) style.inlineSize = style.marginInlineStart = '';
  const sharing = new Map<string, HTMLElement[]>();
  const widths = new Map<HTMLElement, number>();
  for (const number of numbers) {
    const { left, top, width } = number.getBoundingClientRect();
    if (width === 0 || number.textContent?.trim() === '') continue;
    const place = `${Math.round(left)} ${Math.round(top)}`;
    sharing.set(place, [...(sharing.get(place) ?? []), number]);
    widths.set(number, width);
  }
  for (const all of sharing.values()) {
    if (all.length === 1) continue;
    all.forEach((number, index) => {
      const share = (widths.get(number) ?? 0) / all.length;
      number.style.inlineSize = `${share}px`;
      number.style.marginInlineStart = `${index * share}px`;
    });
  }
}
