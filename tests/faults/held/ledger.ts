/** What people do on the page of the ledger as soon as it stands. */
import { PLAN } from '../../browsers/case.ts';
import { ONE, TWO, THREE, isTicked, isTickedAndSaid, isShown } from './deed.ts';
import type { Deed } from './deed.ts';

const LEDGER = `${PLAN}ledger/`;

export const LEDGER_DEEDS: readonly Deed[] = [
  {
    name: 'ledger: tick',
    address: LEDGER,
    steps: [{ of: `[data-row="${ONE}"] .box` }],
    isDone: isTickedAndSaid,
    given: [ONE],
    entries: 1,
  },
  {
    name: 'ledger: tick two, another tab a third',
    address: LEDGER,
    steps: [
      { of: `[data-row="${ONE}"] .box` },
      { elsewhere: TWO },
      { of: `[data-row="${THREE}"] .box` },
    ],
    isDone: isTicked,
    given: [ONE, TWO, THREE],
    entries: 3,
  },
  {
    name: 'ledger: tick, Ctrl+Z',
    address: LEDGER,
    steps: [{ of: `[data-row="${ONE}"] .box` }, { press: 'Control+z' }],
    isDone: isTicked,
    given: [],
    changes: 2,
    entries: 2,
  },
  {
    name: 'ledger: status',
    address: LEDGER,
    steps: [
      { of: `[data-row="${ONE}"] select`, choose: 'doing' },
      { of: `[data-row="${ONE}"] select`, choose: 'done' },
    ],
    isDone: isTickedAndSaid,
    given: [ONE],
    entries: 2,
  },
  {
    name: 'ledger: filter',
    address: LEDGER,
    steps: [
      { of: '[data-filter="status"] summary' },
      { of: '[data-filter="status"] label' },
      { of: '.table-filters [type="search"]', type: 'a' },
    ],
    isDone: () => location.search === '?status=todo&q=a',
  },
  {
    name: 'ledger: sort, and the other way',
    address: LEDGER,
    steps: [{ of: 'thead [data-col="place"] button' }, { of: 'thead [data-col="place"] button' }],
    isDone: () =>
      document.querySelector('thead [data-col="place"]')?.getAttribute('aria-sort') ===
        'descending' && location.search.includes('sort='),
  },
  {
    name: 'ledger: cell',
    address: LEDGER,
    steps: [
      { of: `[data-row="${ONE}"] [data-col="owner"] button` },
      { of: `[data-row="${ONE}"] [name="owner"]`, type: 'Li' },
      { press: 'Enter' },
    ],
    isDone: ([item = '']) =>
      document.querySelector(`[data-row="${item}"] [data-col="owner"] button`)?.textContent ===
      'Li',
    given: [ONE],
    entries: 1,
  },
  {
    name: 'ledger: cell by keys alone',
    address: LEDGER,
    steps: [
      { of: `[data-row="${ONE}"] [data-col="owner"] button` },
      { press: 'a' },
      { press: 'b' },
      { press: 'Enter' },
      { press: 'c' },
      { press: 'Enter' },
    ],
    isDone: ([one = '', two = '']) =>
      [one, two]
        .map(
          (item) =>
            document.querySelector(`[data-row="${item}"] [data-col="owner"] button`)?.textContent,
        )
        .join() === 'ab,c',
    given: [ONE, TWO],
    entries: 2,
  },
  {
    name: 'ledger: a cell, then one below',
    address: LEDGER,
    steps: [
      { of: `[data-row="${ONE}"] [data-col="owner"] button` },
      { of: `[data-row="${TWO}"] [data-col="owner"] button` },
    ],
    isDone: ([item = '']) =>
      document.activeElement?.closest('[data-row]')?.getAttribute('data-row') === item &&
      document.querySelectorAll('[name="owner"]').length === 1,
    given: [TWO],
  },
  {
    name: 'ledger: bulk',
    address: LEDGER,
    steps: [
      { of: `[data-row="${ONE}"] [data-col="pick"] input` },
      { of: `[data-row="${TWO}"] [data-col="pick"] input` },
      { of: '.bulk select[name="status"]', choose: 'done' },
      { of: '.bulk form > button' },
    ],
    isDone: isTicked,
    given: [ONE, TWO],
    entries: 2,
  },
  {
    name: 'ledger: form of a row',
    address: LEDGER,
    steps: [{ of: `[data-row="${ONE}"] .fill` }],
    isDone: isShown,
    given: ['dialog[open] [name="status"]'],
  },
  {
    name: 'ledger: paste a file of entries',
    address: LEDGER,
    steps: [
      { of: '[data-ledger-data] .import textarea', type: '[]' },
      { of: '[data-ledger-data] .import .buttons button' },
    ],
    isDone: isShown,
    given: ['[data-ledger-data] .import [role="alert"], [data-ledger-data] .import .doubt'],
  },
  {
    name: 'ledger: what deletes all',
    address: LEDGER,
    steps: [{ of: '[data-ledger-data] .delete summary' }],
    isDone: isShown,
    given: ['[data-ledger-data] .delete input'],
  },
];
