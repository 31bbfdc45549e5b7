/** What people do on other pages as soon as they stand. */
import { PLAN } from '../../browsers/case.ts';
import { isFound, isShown } from './deed.ts';
import type { Deed } from './deed.ts';

export const OTHER_DEEDS: readonly Deed[] = [
  {
    name: 'targets: value',
    address: `${PLAN}targets/`,
    steps: [{ of: '.target-now input', type: '5' }, { of: '.target-now button' }],
    isDone: () => document.getElementById('deed')?.textContent !== '',
    entries: 1,
  },
  {
    name: 'unit: tick',
    address: `${PLAN}units/shengjiaoyuting/`,
    steps: [{ of: 'input.box' }],
    isDone: () =>
      document.querySelectorAll('input.box:checked').length > 0 &&
      document.getElementById('deed')?.textContent !== '',
    entries: 1,
  },
  {
    name: 'roll-up: choose two files',
    address: `${PLAN}rollup/`,
    steps: [{ hand: 0 }, { hand: 1 }],
    isDone: () => document.querySelectorAll('.matrix tbody tr').length >= 2,
  },
  {
    name: 'my tasks: who',
    address: 'mine/',
    steps: [
      { of: '.mine-who [name="unit"], .mine-who input', type: 'a' },
      { of: '.mine-who button.first' },
    ],
    isDone: () => Object.keys(localStorage).some((key) => key.includes('who')),
  },
  {
    name: 'search page: type',
    address: 'search/',
    steps: [{ of: '[data-search-page] input', type: '5G' }],
    isDone: isFound,
  },
  {
    name: 'search page: type, Enter',
    address: 'search/',
    steps: [{ of: '[data-search-page] input', type: '5G' }, { press: 'Enter' }],
    isDone: isFound,
  },
  {
    name: 'poster: format',
    address: `${PLAN}poster/`,
    steps: [{ of: '[data-poster-form] [value="phone"]' }],
    isDone: () => location.search.includes('form=phone'),
  },
  {
    name: 'print: ledger',
    address: `${PLAN}print/`,
    steps: [{ of: 'select[name="form"]', choose: 'ledger' }],
    isDone: isShown,
    given: ['[data-print-ledger] table'],
  },
  {
    name: 'check: a report',
    address: 'check/',
    steps: [{ of: 'main textarea', type: '5G' }, { of: '.check-form [type="submit"]' }],
    isDone: () =>
      document.querySelectorAll('.check-report, main [role="alert"], main .trouble:not([hidden])')
        .length > 0,
  },
];
