import type { Trouble, Unreadable } from '../../ledger/index.ts';
import { trouble as words } from '../../text/index.ts';

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** What could not be read, to be copied out. */
function listing(unreadable: readonly Unreadable[]): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const text = document.createElement('pre');
  summary.textContent = words.showUnreadable;
  text.textContent = unreadable.map(({ key, value }) => `${key}\n${value}`).join('\n\n');
  text.tabIndex = 0;
  details.append(summary, text);
  return details;
}

/** Says in `#trouble` what keeps marks from being kept or read; empties it when all is well. */
export function drawTrouble({ blocked, unsaved, unreadable }: Trouble): void {
  const setAside = unreadable.filter((one) => one.setAside).length;
  const stuck = unreadable.length - setAside;
  document
    .getElementById('trouble')
    ?.replaceChildren(
      ...(blocked ? [paragraph(words.blocked)] : []),
      ...(unsaved > 0 && !blocked ? [paragraph(words.full(unsaved))] : []),
      ...(setAside > 0 ? [paragraph(words.unreadable(setAside))] : []),
      ...(stuck > 0 ? [paragraph(words.unreadableKept(stuck))] : []),
      ...(unreadable.length > 0 ? [listing(unreadable)] : []),
    );
}
