/** Script of 打印全文: shows the part that is chosen, and the statuses if wanted; the address says which. */
import { printing as words, statusWords, table } from '../../text/index.ts';
import { dayOf } from '../../ledger/index.ts';
import { getLedger } from '../checklist/ledger.ts';
import { isWeChat } from '../ledger/download.ts';

const form = document.querySelector<HTMLFormElement>('[data-print-form]');
const sheet = document.querySelector<HTMLElement>('.print-sheet');

/** Whether a paragraph belongs to the chosen part: `chapter:3`, `unit:省科技厅`, or '' for all. */
function isPart({ dataset }: HTMLElement, part: string): boolean {
  const [kind, name = ''] = part.split(/:(.*)/u);
  if (kind === 'chapter') return dataset['chapter'] === name;
  if (kind === 'unit') return dataset['units']?.split('|').includes(name) === true;
  return true;
}

/** A heading stays where something below it does, down to the next heading of its height. */
function hasContent(heading: HTMLElement): boolean {
  for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (/^H[1-6]$/u.test(next.tagName) && next.tagName <= heading.tagName) return false;
    if (next.tagName === 'P' && !(next as HTMLElement).hidden) return true;
  }
  return false;
}

function show(host: HTMLElement, part: string, withMarks: boolean): void {
  const ledger = getLedger();
  const { unit } = ledger.$who.get();
  const pieces = Array.from(host.querySelectorAll<HTMLElement>('[data-chapter]'));
  for (const piece of pieces) piece.hidden = !isPart(piece, part);
  for (const heading of pieces.filter(({ tagName }) => tagName !== 'P')) {
    heading.hidden = !hasContent(heading);
  }
  for (const mark of Array.from(host.querySelectorAll<HTMLElement>('[data-print-mark]'))) {
    const status = ledger.statusOf(mark.dataset['printMark'] ?? '');
    mark.textContent = withMarks ? words.mark(statusWords[status]) : '';
  }
  const of = host.querySelector('[data-print-of]');
  if (of !== null) of.textContent = part.startsWith('unit:') ? words.of(part.slice(5)) : '';
  const foot = host.querySelector('[data-print-foot]');
  const today = dayOf(ledger.home.environment.now());
  if (foot !== null) foot.textContent = withMarks ? table.foot(unit, today) : '';
}

if (form !== null && sheet !== null) {
  const [part, marks] = [form.querySelector('select'), form.querySelector('input')];
  const asked = new URLSearchParams(location.search);
  const draw = (): void => show(sheet, part?.value ?? '', marks?.checked === true);
  if (part !== null) part.value = asked.get('part') ?? '';
  if (part !== null && part.value === '') part.selectedIndex = 0;
  if (marks !== null) marks.checked = asked.has('marks');
  form.hidden = false;
  const wechat = form.querySelector<HTMLElement>('[data-wechat]');
  if (wechat !== null) wechat.hidden = !isWeChat();
  form.addEventListener('change', () => {
    const said = new URLSearchParams();
    if (part !== null && part.value !== '') said.set('part', part.value);
    if (marks?.checked === true) said.set('marks', '1');
    const query = said.toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    draw();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    print();
  });
  getLedger().$items.subscribe(draw);
}
