/**
 * Addresses of any kind, and what must hold for what reads them: the query of search, the view of the
 * ledger, the fragment, the link that is cited. For the unit tests and `npm run fuzz`.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyText } from './any-text.ts';
import { idOf, readableAddress } from '../src/components/base/hash.ts';
import { COLUMNS, FILTERS, readView, TIMES, WHOLE, writeView } from '../src/ledger/index.ts';
import { STATUSES } from '../src/ledger/entries/statuses.ts';
import {
  FACETS,
  literalQuery,
  rangesIn,
  readAsked,
  wordsQuery,
  writeAsked,
} from '../src/search/index.ts';
import { NAMES } from './outside-words.ts';

/** Words that some program reads in its own way, or that a person would not see. */
export const HOSTILE = [
  ...['%', '%E0%A4%A', '%00', '%ff', '&', '=', '#', '?', '+', ';', '../', '//', '\\', '\u0000'],
  ...['\ud800', '\udfff', '\u202e', '\u2066', '\u2028', '\ufeff', '\u0301', '\u001b[2J'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)'],
  ...['"', '“', '”', '-', ' -', '" "', '(a+)+$', '.*', '[', '𠮷', '％', '１２３', 'ﬁ', 'İ'],
  ...['-1', '0', '9999', '99999', '1e3', '0x10', 'NaN', '2026-02-30', '0000-00-00', '275760-09-13'],
];

/** A word of an address. */
export const WORD = fc.oneof(
  fc.constantFrom(...HOSTILE, ...NAMES),
  fc.constantFrom<string>(...STATUSES, ...TIMES, ...COLUMNS, ...COLUMNS.map((one) => `-${one}`)),
  anyText(30),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 6 }).map((words) => words.join('')),
);
const KEY = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...FILTERS, ...FACETS, ...Object.keys(WHOLE)) },
  fc.constantFrom('q', 'sort', 'hide', 'form', 'part', ...NAMES),
  WORD,
);
const PAIRS = fc.array(fc.tuple(KEY, WORD), { maxLength: 12 });

/** A query, well made or not. */
export const QUERY = fc.oneof(
  PAIRS.map((pairs) => new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString()),
  PAIRS.map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
  WORD,
);

const areOf = (all: readonly string[], values: readonly string[]): boolean =>
  values.every((value) => all.includes(value));

/** Checks what holds of every view. */
function checkView(view: ReturnType<typeof readView>): void {
  assert.deepEqual(Object.keys(view).sort(), Object.keys(WHOLE).sort());
  assert.equal(Object.getPrototypeOf(view), Object.prototype);
  assert.ok(COLUMNS.includes(view.sort));
  assert.ok(view.hidden.every((column) => COLUMNS.includes(column)));
  assert.ok(areOf(STATUSES, view.status) && areOf(TIMES, view.time));
  for (const number of [view.page, view.soon, view.silent]) {
    assert.ok(Number.isInteger(number) && number >= 0 && number <= 9_999);
  }
  assert.ok(view.page >= 1);
  assert.match(view.day, /^(?:\d{4}-\d\d-\d\d)?$/u);
}

/** The properties by name; each throws where it does not hold. */
export const ADDRESSES: Record<string, fc.IProperty<never> | fc.IRawProperty<unknown>> = {
  'any query is a view of the ledger, of known fields only, and its address is the same view':
    fc.property(QUERY, fc.constantFrom('', '省科技厅', '__proto__'), (query, mine) => {
      const view = readView(new URLSearchParams(query));
      checkView(view);
      const again = new URLSearchParams(writeView(view, mine));
      const unit = again.has('unit') || mine === '' ? {} : { unit: [mine] };
      assert.deepEqual({ ...readView(again), ...unit }, view);
    }) as fc.IRawProperty<unknown>,
  'any query asks search for words and known facets only, and its address asks for the same':
    fc.property(QUERY, (query) => {
      const asked = readAsked(new URLSearchParams(query));
      assert.deepEqual(Object.keys(asked).sort(), ['filters', 'term']);
      for (const [facet, value] of Object.entries(asked.filters)) {
        assert.ok(FACETS.some((one) => one === facet) && typeof value === 'string' && value !== '');
      }
      const again = readAsked(new URLSearchParams(writeAsked(asked)));
      assert.deepEqual(again, asked.term === '' ? { term: '', filters: {} } : asked);
    }) as fc.IRawProperty<unknown>,
  'whatever is looked for is read as words, and marks nothing but what stands in the clause':
    fc.property(WORD, fc.array(WORD, { maxLength: 4 }), (typed, around) => {
      const text = around.join(typed);
      for (const query of [literalQuery(typed), wordsQuery(typed), wordsQuery(text)]) {
        for (const word of [...query.words, ...query.without]) {
          assert.match(word, /^\S+$/u);
        }
        const clause = { id: '1', kind: 'sentence', text, place: '' };
        let end = -1;
        for (const [from, to] of rangesIn({ clause, words: query.words })) {
          assert.ok(from > end && to > from && to <= text.length);
          end = to;
        }
      }
    }) as fc.IRawProperty<unknown>,
  'any fragment is read, and the fragment of an id is that id': fc.property(WORD, (word) => {
    assert.equal(typeof idOf({ hash: word }), 'string');
    assert.equal(idOf({ hash: '' }), '');
    const id = word.toWellFormed();
    assert.equal(idOf({ hash: `#${encodeURIComponent(id)}` }), id);
    const address = new URL('http://a.example/b/');
    address.hash = id;
    assert.equal(typeof idOf(address), 'string');
  }) as fc.IRawProperty<unknown>,
  'a link to be passed on leads to the very place, in one piece, with nothing that one does not see':
    fc.property(fc.array(WORD, { maxLength: 4 }), WORD, WORD, (folders, query, id) => {
      const address = new URL('https://plans.example/');
      address.pathname = `/${folders.join('/')}/`;
      address.search = query;
      address.hash = id;
      const link = readableAddress(address.href);
      assert.equal(new URL(link).href, address.href);
      assert.doesNotMatch(link, /[\s\p{C}]/u);
    }) as fc.IRawProperty<unknown>,
};
