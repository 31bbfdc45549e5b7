/**
 * The page script: keeps boxes, progress lines and marks in step with the ledger, stores clicks, and
 * loads what is seldom needed: words of trouble, what was filled in, the message of what was done.
 */
import { autoKey } from '../../ledger/index.ts';
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

/** Draws over it what counts for my unit; nothing until one is chosen. */
let drawMine = (): void => undefined;

function drawAll(): void {
  draw(document.documentElement, ledger.statusOf, ledger.$who.get());
  drawMine();
}

ledger.$items.subscribe((states) => {
  drawAll();
  if (states.size > 0 && document.querySelector('[data-mark]') !== null) {
    void import('../ledger/said.tsx').then(({ drawSaid }) => drawSaid(ledger));
  }
});
ledger.$who.subscribe((who, before) => {
  drawAll();
  if (before === undefined && who.by === '' && who.unit === '') return;
  void import('../ledger/who-line.ts').then(({ drawWhoLine }) => drawWhoLine(who));
  void import('./mine.ts')
    .then(({ drawMineOf }) => drawMineOf(ledger))
    .then((drawn) => {
      drawMine = drawn;
      drawAll();
    });
});
ledger.$trouble.subscribe((now, before) => {
  const wasCalm = before === undefined || isCalm(before);
  if (isCalm(now) && wasCalm) return;
  void import('./trouble.ts').then(({ drawTrouble }) => drawTrouble(ledger.$trouble.get()));
});
ledger.$deed.listen(() => {
  void import('../ledger/deed.ts').then(({ drawDeed }) => drawDeed(ledger));
});
ledger.$items.listen(() => {
  if (ledger.home.environment.read(autoKey(ledger.home)) === null) return;
  void import('../ledger/backup-file.ts').then(({ writeBackup }) => writeBackup(ledger));
});

for (const button of Array.from(document.querySelectorAll<HTMLElement>('[data-who]'))) {
  button.hidden = false;
}

// The back button may restore the page as it was left, and a tab may have slept for a week: the marks may
// have moved on since.
addEventListener('pageshow', (event) => {
  if (event.persisted) ledger.resync();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') ledger.resync();
});
