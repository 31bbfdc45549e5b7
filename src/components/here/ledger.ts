/** The one ledger of this page, shared by the page script and the islands. */
import { browserEnvironment, createLedger } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { OPENED } from './events.ts';

let ledger: Ledger | undefined;

function openLedger(): Ledger {
  const { site = '', plan = '', aliases = '{}' } = document.documentElement.dataset;
  document.dispatchEvent(new Event(OPENED));
  return createLedger({
    environment: browserEnvironment(window),
    site,
    plan,
    aliases: JSON.parse(aliases),
  });
}

/** The ledger of the plan that the page names in `<html data-site data-plan data-aliases>`; opened at the first call. */
export function getLedger(): Ledger {
  ledger ??= openLedger();
  return ledger;
}
