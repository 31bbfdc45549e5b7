/** Whether the browser keeps what is stored: it is asked to, or said where it does not. */
import { asksToKeep, emptiesStorage, toldKey } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { trouble as words } from '../../text/index.ts';
import { dataLink, paragraph, say } from './trouble.ts';

/** Says beside the marks, until somebody has read it, that this browser empties storage that it has not promised to keep. */
export async function sayEmptied(ledger: Ledger): Promise<void> {
  const { environment, site } = ledger.home;
  const isTold = environment.read(toldKey(site)) !== null;
  if (isTold || !emptiesStorage(environment.agent) || (await environment.isSafe(false)) === true) {
    say('emptied');
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.understood;
  button.addEventListener('click', () => {
    environment.write(toldKey(site), '1');
    say('emptied');
  });
  say('emptied', paragraph(words.emptied, dataLink(ledger), button));
}

let isAsked = false;

/** Asks the browser, once a page, to keep what is stored, where that bothers nobody: Firefox would ask its person. */
export function askForSafety(ledger: Ledger): void {
  const { agent, isSafe } = ledger.home.environment;
  if (isAsked || asksToKeep(agent)) return;
  isAsked = true;
  void isSafe(true).then(() => sayEmptied(ledger));
}
