/** The one ledger of this page, shared by the page script and the islands. */
import { browserEnvironment, createLedger } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { OPENED } from './events.ts';
import { pageHome } from './home.ts';

let ledger: Ledger | undefined;

function openLedger(): Ledger {
  document.dispatchEvent(new Event(OPENED));
  return createLedger(pageHome(browserEnvironment(window)));
}

/** The ledger of the page's plan (`<html data-site data-plan data-aliases>`); the first call opens it. */
export function getLedger(): Ledger {
  ledger ??= openLedger();
  return ledger;
}
