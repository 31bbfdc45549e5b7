/** Fills in the progress in a picture of a plan, at the places kept for it. Nothing else in the picture moves. */
import { wrap } from '../../charts/index.ts';
import { countStatuses } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { poster as words } from '../../text/index.ts';

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}

/** The measures that are counted; undefined for all. */
type Scope = ReadonlySet<string> | undefined;

/** Fills in a bar and a figure: how many of the measures of a place are done, of those that count. */
function fillCount(place: Element, { statusOf }: Ledger, scope: Scope): void {
  const listed = (place.getAttribute('data-count') ?? '').split(' ').filter(Boolean);
  const items = listed.filter((item) => scope?.has(item) !== false);
  const { done, counted } = countStatuses(items, statusOf);
  const [track, bar] = Array.from(place.querySelectorAll('rect'));
  const text = place.querySelector('text');
  if (track === undefined || bar === undefined || text === null) return;
  const share = counted === 0 ? 0 : done / counted;
  bar.setAttribute('width', String(Math.round(numberOf(track, 'width') * share * 100) / 100));
  text.textContent = items.length === 0 ? words.notMine : `${done}/${counted}`;
}

/** Writes a sentence into the last of the lines kept for it. A long sentence gets smaller type. */
function fillSentence(place: Element, sentence: string): void {
  const texts = Array.from(place.querySelectorAll('text'));
  const [first] = texts;
  if (first === undefined) return;
  const wanted = Number(first.getAttribute('data-size') ?? first.getAttribute('font-size'));
  let size = wanted;
  // Lines should end at commas and full stops.
  const names = sentence.match(/[^，。]+[，。]?/gu) ?? [];
  const linesOf = (): string[] => wrap(sentence, numberOf(place, 'data-said'), size, { names });
  while (linesOf().length > texts.length) size *= 0.95;
  const lines = linesOf();
  texts.forEach((text, index) => {
    text.setAttribute('data-size', String(wanted));
    text.setAttribute('font-size', String(Math.round(size * 100) / 100));
    text.textContent = lines[index + lines.length - texts.length] ?? '';
  });
}

/**
 * Shows or hides progress in a picture.
 *
 * @param scope The measures that my unit answers for; undefined if all count.
 * @param sentence Whose entries these are, and their date.
 */
export function drawProgress(
  picture: Element,
  ledger: Ledger,
  isWanted: boolean,
  scope: Scope,
  sentence: string,
): void {
  for (const place of Array.from(picture.querySelectorAll('[data-count], [data-said]'))) {
    place.setAttribute('visibility', isWanted ? 'visible' : 'hidden');
    if (place.hasAttribute('data-count')) fillCount(place, ledger, scope);
    else fillSentence(place, sentence);
  }
}
