/**
 * The budgets, in gzip bytes, on the built site. What a page loads at first is read from its HTML:
 * scripts, islands and what these import statically; lazy chunks don't count.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const PAGE = 'dist/hubei-2018-xinxi-xiaofei/3-2/index.html';
const ROLLUP = 'dist/hubei-2018-xinxi-xiaofei/rollup/index.html';
const LEDGER = 'dist/hubei-2018-xinxi-xiaofei/ledger/index.html';

/** Islands that a page loads later: at a touch; on pages of a table, below it, also where one scrolls to. */
const LATER = /<astro-island[^>]* client="touch"[^>]*>/gu;
const BELOW = /<astro-island[^>]* client="(?:event|touch|visible)"[^>]*>/gu;

/** Addresses in a page, with those of islands. */
function addresses(page, pattern) {
  const html = readFileSync(page, 'utf8').replace(page === PAGE ? LATER : BELOW, '');
  return [...html.matchAll(pattern)].map(([, address]) => join(dirname(page), address));
}

function withImports(files) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, address] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/gu)) {
      visit(join(dirname(file), address));
    }
  };
  files.forEach(visit);
  return [...found];
}

/** Islands are asked for from beside their scripts. */
const scripts = (page) => [
  ...withImports([
    ...addresses(page, /<script[^>]* src="([^"]+)"/gu),
    ...addresses(page, /(?:component|renderer)-url="([^"]+)"/gu).map((file) =>
      join('dist/_astro', basename(file)),
    ),
  ]),
];
const styles = (page) => addresses(page, /<link rel="stylesheet" href="([^"]+)"/gu);

export default [
  { name: 'section page: HTML', path: PAGE, limit: '12 kB', gzip: true },
  {
    name: 'section page: JavaScript on first load',
    path: scripts(PAGE),
    limit: '14 kB',
    gzip: true,
  },
  {
    name: 'ledger page: JavaScript before export or import',
    path: scripts(LEDGER),
    limit: '25 kB',
    gzip: true,
  },
  {
    name: 'roll-up page: JavaScript before files are opened',
    path: scripts(ROLLUP),
    limit: '25 kB',
    gzip: true,
  },
  { name: 'section page: CSS', path: styles(PAGE), limit: '8 kB', gzip: true },
];
