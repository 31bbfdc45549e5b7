/** Script of the page 汇总. */
import { render } from 'preact';
import { start } from '../frame/start.ts';
import { Rollup } from './Rollup.tsx';

void start('rollup', () => {
  const host = document.querySelector('[data-rollup]');
  if (host !== null) render(<Rollup />, host);
});
