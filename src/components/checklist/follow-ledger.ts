/**
 * Keeps boxes, progress lines and marks in step with the ledger, and stores clicks. Loads what is seldom needed:
 * messages of trouble, what was filled in, the message of the last deed.
 */
import { needsCare } from '../../ledger/index.ts';
import { keepFresh } from '../../ledger/deeds/fresh.ts';
import type { Trouble } from '../../ledger/index.ts';
import { draw } from './draw.ts';
import { boxOf, READY } from '../here/events.ts';
import { getLedger } from '../here/ledger.ts';
import { readArchive } from '../here/wait-for-vault.ts';
import { $marks } from './marks.ts';

function isCalm({ blocked, unsaved, cleared, unreadable }: Trouble): boolean {
  return !blocked && unsaved === 0 && cleared.length === 0 && unreadable.length === 0;
}

/** Whether some changes are on this page only. */
function isAtRisk({ unsaved, cleared }: Trouble): boolean {
  return unsaved > 0 || cleared.length > 0;
}

/** Tries again to store what storage did not take: there may be room now. */
function tryAgain(): void {
  const ledger = getLedger();
  if (ledger.$trouble.get().unsaved > 0) ledger.resync();
}

/** Makes the browser ask before somebody leaves a page that alone has some changes. */
function askToStay(event: BeforeUnloadEvent): void {
  tryAgain();
  if (!isAtRisk(getLedger().$trouble.get())) return;
  event.preventDefault();
  // Before Chromium 119 browsers only look at this.
  event.returnValue = true;
}

/**
 * Opens the ledger of the page, and follows it from now on.
 *
 * @param isAfterPaint Whether the ledger is opened after the page was painted, since there were no marks when the
 * page was opened.
 */
export function followLedger(isAfterPaint: boolean): void {
  const ledger = getLedger();
  document.dispatchEvent(new CustomEvent(READY, { detail: ledger.resume }));

  document.addEventListener('change', (event) => {
    const box = boxOf(event);
    if (box === undefined) return;
    const { item = '', fingerprint: text = '' } = box.dataset;
    ledger.tick({ item, text, ticked: box.checked });
  });

  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-unfold]') !== null) {
      ledger.setWho({ ...ledger.$who.get(), onlyMine: false });
    }
  });

  /** Draws my unit's own progress over the progress lines. Does nothing until a unit is chosen. */
  let drawMine = (): void => undefined;
  function drawAll(): void {
    const who = ledger.$who.get();
    $marks.set({ statusOf: ledger.statusOf, who, ledger });
    draw(document.documentElement, ledger.statusOf, who);
    drawMine();
  }

  ledger.$items.subscribe((states) => {
    drawAll();
    if (states.size > 0 && document.querySelector('[data-mark]') !== null) {
      void import('../form/said.tsx').then(({ drawSaid }) => drawSaid(ledger));
    }
  });
  ledger.$who.subscribe((who, before) => {
    drawAll();
    if (before === undefined && who.by === '' && who.unit === '') return;
    void import('../form/who-line.ts').then(async ({ drawWhoLine, drawMineOf }) => {
      drawWhoLine(who);
      drawMine = await drawMineOf(ledger);
      drawAll();
    });
  });
  function drawDeed(): void {
    void import('../messages/deed-message.ts').then(({ drawDeed }) => drawDeed(ledger));
  }
  /** The person who was typing when storage was cleared, kept for the message about it. */
  let typing = ledger.$who.get();
  ledger.$trouble.subscribe((now, before) => {
    const wasCalm = before === undefined || isCalm(before);
    if (isCalm(now) && wasCalm) return;
    if (before?.cleared.length === 0) typing = ledger.$who.get();
    if (isAtRisk(now)) addEventListener('beforeunload', askToStay);
    else removeEventListener('beforeunload', askToStay);
    if (ledger.$deed.get() !== undefined) drawDeed();
    void import('../messages/trouble.ts').then(({ settleTrouble }) =>
      settleTrouble(ledger, typing),
    );
  });
  ledger.$deed.subscribe((now, before) => {
    if (now !== before) drawDeed();
  });

  if (needsCare(ledger.home))
    void import('../data/housekeeping.ts').then(({ lookAfter }) => lookAfter(ledger, isAfterPaint));
  void import('../here/database.ts').then(({ openVault }) =>
    keepFresh(ledger, openVault('taizhang-fresh')),
  );

  // The back button may restore an old page, and a tab may have slept for a week, so marks may have changed since.
  // Packs that another tab has archived or brought back are read first.
  const again = (): void => void readArchive(ledger.home.environment).then(ledger.resync);
  addEventListener('pageshow', (event) => {
    if (event.persisted) again();
  });
  addEventListener('focus', tryAgain);
  // Captured, so that it runs before the listener that stores the snapshot for the next page, also at `pagehide`.
  // That snapshot must have what is stored here.
  addEventListener('pagehide', tryAgain, true);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') again();
    else tryAgain();
  });
}
