/** Stores the choices of how to read and applies them, in all tabs where the form is open. Loaded with the form. */
import { browserEnvironment } from '../../ledger/index.ts';
import { withoutAnchoring } from '../base/anchoring.ts';
import { keepChoice, readSettings, sayMode, SETTINGS, showSettings } from './settings.ts';

const root = document.documentElement;
const { site = '' } = root.dataset;
const environment = browserEnvironment(window);
const panel = document.querySelector<HTMLDetailsElement>('[data-settings]');
const form = panel?.querySelector('form');

/** Applies the choices to the page and to the form. */
function show(settings = readSettings(environment, site)): void {
  showSettings(root, settings);
  sayMode(root);
  for (const input of Array.from(form?.querySelectorAll('input') ?? [])) {
    const setting = SETTINGS.find((name) => name === input.name);
    input.checked = setting !== undefined && settings[setting] === input.value;
  }
}

/** Keeps the first line below the header in place while the page changes. */
function keepPlace(change: () => void): void {
  const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  const lines = Array.from(document.querySelectorAll('.official [id]'));
  const line = lines.find((one) => one.getBoundingClientRect().top >= top);
  const before = line?.getBoundingClientRect().top ?? 0;
  // Browsers that keep the place themselves would move the page a second time.
  withoutAnchoring();
  change();
  if (line !== undefined) scrollBy(0, line.getBoundingClientRect().top - before);
}

/** Stores a choice and applies it. */
export function choose(setting: string, choice: string): void {
  keepChoice(environment, site, setting, choice);
  // If storage is blocked, the choice still applies to this page.
  keepPlace(() => show({ ...readSettings(environment, site), [setting]: choice }));
}

form?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) choose(target.name, target.value);
});
environment.onChange(() => show());

if (panel !== null) {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false;
  });
  // When Tab leads out of the panel, the panel closes: it would cover the place of the focus.
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) panel.open = false;
  });
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}
show();
if (form !== undefined && form !== null) form.hidden = false;
