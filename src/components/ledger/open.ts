/** Part of the page script: loads the forms of the ledger when they are asked for, and unfolds tasks. */
import { getLedger } from '../checklist/ledger.ts';
import { idOf } from '../frame/hash.ts';
import { start } from '../frame/start.ts';

/** Opens the form that a click asks for. */
function open(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const item = target?.closest<HTMLElement>('[data-edit]')?.dataset['edit'];
  const asksWho = target?.closest('[data-open-who]') !== null;
  if (target?.closest('[data-unfold]') !== null) {
    const { $who, setWho } = getLedger();
    setWho({ ...$who.get(), onlyMine: false });
    return;
  }
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!isPlain || (item === undefined && !asksWho)) return;
  event.preventDefault();
  void import('./dialogs.tsx').then(({ openEditor, openWho }) => {
    if (item === undefined) openWho();
    else openEditor(item);
  });
}

/** What a link leads to is never folded. */
function unfoldTarget(): void {
  document.getElementById(idOf(location))?.closest('.task')?.classList.add('opened');
}

void start('forms', () => {
  document.addEventListener('click', open);
  addEventListener('hashchange', unfoldTarget);
  unfoldTarget();
});
