/**
 * The page script: keeps boxes and progress lines in step with the ledger, stores clicks, and says
 * when marks cannot be kept.
 */
import type { Trouble } from '../../ledger/index.ts';
import { boxOf, draw, READY } from './draw.ts';
import { getLedger } from './ledger.ts';

function isCalm({ blocked, unsaved, unreadable }: Trouble): boolean {
  return !blocked && unsaved === 0 && unreadable.length === 0;
}

const ledger = getLedger();
document.dispatchEvent(new CustomEvent(READY, { detail: ledger.adopt }));

document.addEventListener('change', (event) => {
  const box = boxOf(event);
  if (box === undefined) return;
  const { item = '', text = '' } = box.dataset;
  ledger.tick({ item, text, ticked: box.checked });
});

ledger.$items.subscribe(() => draw(document.documentElement, ledger.statusOf));
ledger.$trouble.subscribe((now, before) => {
  const wasCalm = before === undefined || isCalm(before);
  if (isCalm(now) && wasCalm) return;
  // The words for it are long, and nearly nobody needs them.
  void import('./trouble.ts').then(({ drawTrouble }) => drawTrouble(ledger.$trouble.get()));
});

// The back button may restore the page as it was left; the marks may have moved on since.
addEventListener('pageshow', (event) => {
  if (event.persisted) ledger.resync();
});
