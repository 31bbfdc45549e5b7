/** Part of the page script: offers the choices of how to read, and loads what obeys them when they are used. */
import { pressMode } from './settings.ts';
import { start } from '../base/start.ts';

void start('reading', () => {
  const panel = document.querySelector<HTMLElement>('[data-settings]');
  if (panel !== null) panel.hidden = false;
  panel?.addEventListener('toggle', () => void import('./obey.ts'), { once: true });

  const modes = document.querySelector<HTMLElement>('[data-modes]');
  if (modes !== null && document.querySelector('.task') !== null) {
    pressMode(document.documentElement);
    modes.hidden = false;
    modes.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      void import('./obey.ts').then(({ choose }) => choose('mode', target.value));
    });
  }
});
