/** Part of the page script: shows the button for how to read, and loads the script for it on first use. */
import { sayMode } from './settings.ts';
import { start } from '../base/start.ts';
import { TOUCHABLE } from '../here/events.ts';
import { touchedBy } from '../../directives/plain-click.ts';

void start('reading', () => {
  const panel = document.querySelector<HTMLElement>('[data-settings]');
  if (panel !== null) panel.hidden = false;
  panel?.addEventListener('toggle', () => void import('./obey.ts'), { once: true });

  const hasTasks = document.querySelector('.task') !== null;
  document.body.classList.toggle('has-modes', hasTasks);
  sayMode(document.documentElement);
  const onClick = (event: MouseEvent): void => {
    const link = touchedBy(event, '[data-to-mode]');
    if (link === undefined) return;
    event.preventDefault();
    void import('./obey.ts').then(({ choose }) => {
      choose('mode', link.dataset['toMode'] ?? '');
      if (!hasTasks && link instanceof HTMLAnchorElement) location.href = link.href;
    });
  };
  // A click on a mode before this script came is handled now.
  document.dispatchEvent(new CustomEvent(TOUCHABLE, { detail: onClick }));
  document.addEventListener('click', onClick);
});
