import '../components/base/trusted.ts';
import '../components/base/keep-choices.ts';
import '../components/base/keep-focus.ts';
import '../components/base/press-once.ts';
import '../components/checklist/wake.ts';
import '../components/cite/wait-for-clause.ts';
import '../components/frame/contents.ts';
import { followReader } from '../components/frame/follow-reader.ts';
import '../components/reading/offer-settings.ts';
import '../components/search/load-hits-bar.ts';
import { getLedger } from '../components/here/ledger.ts';
import { appWithoutDownloads } from '../components/base/download.ts';
import './follow-result.ts';
import './islands.ts';

followReader();
const blocked = document.querySelector<HTMLElement>('[data-blocked]');
getLedger().$trouble.subscribe((trouble) => {
  if (blocked !== null) blocked.hidden = !trouble.blocked;
});

const printing = document.querySelector<HTMLElement>('[data-print]');
if (printing !== null) printing.hidden = appWithoutDownloads() !== undefined;
printing?.addEventListener('click', () => print());
