/** The one script of the one file: what the site's pages load in parts, and what is said of a file only. */
import '../components/checklist/page.ts';
import '../components/cite/mark-touched.ts';
import '../components/frame/page.ts';
import '../components/reading/page.ts';
import '../components/search/page.ts';
import { getLedger } from '../components/checklist/ledger.ts';
import { mount } from '../components/ledger/DataPanel.tsx';
import { cannotDownload } from '../components/ledger/download.ts';
import './follow-result.ts';
import './islands.ts';

const data = document.querySelector<HTMLElement>('[data-ledger-data] > div');
if (data !== null) mount(data);

const blocked = document.querySelector<HTMLElement>('[data-blocked]');
getLedger().$trouble.subscribe((trouble) => {
  if (blocked !== null) blocked.hidden = !trouble.blocked;
});

const printing = document.querySelector<HTMLElement>('[data-print]');
if (printing !== null) printing.hidden = cannotDownload() !== undefined;
printing?.addEventListener('click', () => print());
