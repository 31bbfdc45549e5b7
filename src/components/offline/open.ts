/** Part of the page script: when the page is there, loads what keeps the site at hand without a network. */
import { whyNot } from './why-not.ts';

function start(): void {
  void import('./keep.ts').then(({ keepOffline }) => keepOffline());
}

// A development server has no worker, and its pages change under the reader's eyes.
if (!import.meta.env.DEV && whyNot() === undefined) {
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
if (document.querySelector('[data-offline]') !== null && whyNot() !== undefined) {
  void import('./state.ts').then(({ showState }) => showState(whyNot() ?? 'blocked'));
}
