/** Script of the page that prints. Shows the chosen part in the chosen form, and stores both in the address. */
import { printing as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { waitForVault } from '../here/wait-for-vault.ts';
import { start } from '../base/start.ts';
import { appWithoutDownloads } from '../base/download.ts';

/** Whether a paragraph belongs to the chosen part: `chapter:3`, `unit:省科技厅`, or '' for all. */
function isPart({ dataset }: HTMLElement, part: string): boolean {
  const [kind, name = ''] = part.split(/:(.*)/u);
  if (kind === 'chapter') return dataset['chapter'] === name;
  if (kind === 'unit') return dataset['units']?.split('|').includes(name) === true;
  return true;
}

/** Whether any paragraph below a heading is shown, down to the next heading of its level or above. */
function hasContent(heading: HTMLElement): boolean {
  for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (/^H[1-6]$/u.test(next.tagName) && next.tagName <= heading.tagName) return false;
    if (next.tagName === 'P' && !(next as HTMLElement).hidden) return true;
  }
  return false;
}

/** Hides all paragraphs outside the chosen part, and the headings left without paragraphs. */
function showPart(host: HTMLElement, part: string): void {
  const pieces = Array.from(host.querySelectorAll<HTMLElement>('[data-chapter]'));
  for (const piece of pieces) piece.hidden = !isPart(piece, part);
  for (const heading of pieces.filter(({ tagName }) => tagName !== 'P')) {
    heading.hidden = !hasContent(heading);
  }
}

void start('print', async () => {
  await waitForVault();
  const form = document.querySelector<HTMLFormElement>('[data-print-form]');
  const text = document.querySelector<HTMLElement>('[data-print-text]');
  const table = document.querySelector<HTMLElement>('[data-print-ledger]');
  const title = document.querySelector<HTMLElement>('[data-above-part]');
  const of = document.querySelector<HTMLElement>('[data-print-of]');
  if (form !== null && text !== null && table !== null && of !== null) {
    const choices = Array.from(form.querySelectorAll('select'));
    const chosen = (name: string): string => choices.find((one) => one.name === name)?.value ?? '';
    const ledger = getLedger();
    /** The drawing of the ledger that is under way. */
    let drawing: Promise<void> | undefined;
    const draw = (): void => {
      const part = chosen('part');
      const isLedger = chosen('form') === 'ledger';
      showPart(text, part);
      if (title !== null) title.hidden = part === '' && !isLedger;
      const ofWords = part.startsWith('unit:') ? words.of(part.slice(5)) : '';
      of.textContent = ofWords;
      text.hidden = isLedger;
      table.hidden = !isLedger;
      drawing = undefined;
      if (!isLedger) return;
      // If somebody prints before the ledger is drawn, paper says so.
      if (table.childElementCount === 0) of.textContent = words.drawing;
      const drawn = import('./PrintLedger.tsx').then(({ drawPrintLedger }) => {
        drawPrintLedger(table, text, ledger);
        if (drawing === drawn) of.textContent = ofWords;
      });
      drawing = drawn;
    };
    const asked = new URLSearchParams(location.search);
    for (const choice of choices) {
      choice.value = asked.get(choice.name) ?? '';
      if (choice.value === '') choice.selectedIndex = 0;
    }
    form.hidden = false;
    const app = appWithoutDownloads();
    const notice = form.querySelector<HTMLElement>('[data-cannot]');
    if (app !== undefined && notice !== null) {
      notice.textContent = words.cannotPrint(app);
      notice.hidden = false;
    }
    form.addEventListener('change', () => {
      const said = new URLSearchParams(
        choices.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
      );
      const query = said.toString();
      history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
      draw();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void Promise.resolve(drawing).then(() => print());
    });
    ledger.$items.subscribe(draw);
  }
});
