/**
 * The page script: keeps boxes and progress lines in step with the ledger, stores clicks, and says
 * when marks cannot be kept.
 */
import { boxOf, draw, READY } from './draw.ts';
import { getLedger } from './ledger.ts';
import { drawTrouble } from './trouble.ts';

const ledger = getLedger();
document.dispatchEvent(new CustomEvent(READY, { detail: ledger.adopt }));

document.addEventListener('change', (event) => {
  const box = boxOf(event);
  if (box === undefined) return;
  const { item = '', text = '' } = box.dataset;
  ledger.tick({ item, text, ticked: box.checked });
});

ledger.$items.subscribe(() => draw(document.documentElement, ledger.statusOf));
ledger.$trouble.subscribe(drawTrouble);

// The back button may restore the page as it was left; the marks may have moved on since.
addEventListener('pageshow', (event) => {
  if (event.persisted) ledger.resync();
});
