/** Tells that packs are missing from the vault. Loaded when the page meets a pack that it cannot read. */
import type { Ledger } from '../../ledger/index.ts';
import { missingAmong } from '../../ledger/storage/vault.ts';
import { missingArchive as words } from '../../text/data/missing.ts';
import { getLedger } from '../here/ledger.ts';
import { readArchive } from '../here/wait-for-vault.ts';
import { coalesce } from '../base/coalesce.ts';
import { dataLink, paragraph, say } from './say.ts';

/** The parts of the page that save files. They are far from `#trouble`, so each gets a warning of its own. */
const HANDS_OUT = '[data-ledger-data] > h2, [data-ledger-report] > h2';

function draw(ledger: Ledger): void {
  const missing = missingAmong(ledger.$trouble.get().unreadable);
  document.querySelectorAll('[data-lacks]').forEach((before) => before.remove());
  say(
    'archive',
    ...(missing.length === 0 ? [] : [paragraph(words.page(missing), dataLink(ledger))]),
  );
  if (missing.length === 0) return;
  for (const heading of Array.from(document.querySelectorAll(HANDS_OUT))) {
    const sentence = paragraph(words.part(missing));
    sentence.className = 'doubt';
    sentence.setAttribute('data-lacks', '');
    heading.after(sentence);
  }
}

let isFollowed = false;

/** Reads the vault again, since another tab may just have archived, and names the packs that are still missing. */
export const sayMissing = coalesce(async () => {
  const ledger = getLedger();
  await readArchive(ledger.home.environment);
  ledger.resync();
  draw(ledger);
  if (!isFollowed) ledger.$trouble.listen(() => draw(ledger));
  isFollowed = true;
});
