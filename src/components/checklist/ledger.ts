/** The one ledger of this page, shared by the page script and the islands. */
import { browserEnvironment, createLedger } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';

let ledger: Ledger | undefined;

/** The ledger of the plan that the page names in `<html data-site data-plan data-aliases>`; opened at the first call. */
export function getLedger(): Ledger {
  const { site = '', plan = '', aliases = '{}' } = document.documentElement.dataset;
  ledger ??= createLedger({
    environment: browserEnvironment(window),
    site,
    plan,
    aliases: JSON.parse(aliases),
  });
  return ledger;
}
