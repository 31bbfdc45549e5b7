/** Files of any kind, made of good ones or of nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { gb18030, utf16, utf8 } from './unit/intake/bytes.ts';
import { docx, escaped, p, table } from './unit/intake/make-docx.ts';

/** No file may take longer, in milliseconds: a hundred times the slowest alone. */
export const PATIENCE = 20_000;

const FOLDER = 'tests/fixtures/plan';

const TEXTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'));

function page(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => `<p>${escaped(line)}</p>`);
  const title = '<title>某省方案</title>';
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${title}</head><body><div class="article">${lines.join('\n')}</div></body></html>`;
}

function word(text: string): Uint8Array {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  return docx(lines.map((line) => p(line)).join('') + table(['甲', '乙'], ['丙', '丁']));
}

/** The kinds of files that hold a text, with the name that one would have. */
const KINDS: readonly [string, (text: string) => Uint8Array][] = [
  ['a.txt', utf8],
  ['b.txt', gb18030],
  ['c.txt', (text) => utf16(text, 'le', true)],
  ['d.md', (text) => utf8(`# 某省方案\n\n${text.replaceAll('\n', '\n\n')}`)],
  ['e.html', (text) => utf8(page(text))],
  ['f.docx', word],
];

/** Good files. */
const GOOD = TEXTS.flatMap((text) =>
  KINDS.map(([name, fileOf]): [string, Uint8Array] => [name, fileOf(text)]),
);

/** A person would have to say this: it is in no text. */
export const ANSWERS = Object.entries({
  title: '某省计划',
  issuer: '某厅',
  date: '2018-12-26',
}).map(([code, answer]) => ({ code, words: '', before: '', after: '', answer }));

/** Readers trip over these: marks, quotes, ends, tags, numbers, characters that one does not see. */
const SPIKES = [
  ...[
    '\0',
    '\u001b[2J',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\ud800',
    '\ufffd',
    '\u0085',
    '\u00a0',
    '\t',
  ],
  ...['<', '>', '&', '&#0;', '&#xD800;', '&lt;', '<![CDATA[', '<!--', '-->', '<script>', '</p>'],
  ...[
    '<table><tr><td>',
    '<div>'.repeat(600),
    '</w:p>',
    '<w:tbl>',
    '<w:ins>',
    '<!DOCTYPE a [',
    '%PDF',
  ],
  ...[
    '{process.exit()}',
    'import x from "y"',
    'export const a = 1',
    '---\n',
    '```',
    '* ',
    '# ',
    '|a|',
  ],
  ...[
    '（一）',
    '一、',
    '1.',
    '（责任单位：）',
    '（责任单位：省厅',
    '附件：',
    '来源：',
    '2018年13月41日',
  ],
  ...[
    '\n'.repeat(50),
    '。'.repeat(50),
    '一'.repeat(2_000),
    '（'.repeat(500),
    '“',
    '”',
    '\r',
    '\r\n',
  ],
].map((words) => utf8(words));

/** One change: where (a part of the whole), how much, which. */
const CHANGE = fc.record({
  kind: fc.constantFrom('cut', 'drop', 'double', 'flip', 'spike', 'noise', 'move'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 400 }),
  which: fc.nat(),
  noise: fc.uint8Array({ maxLength: 20 }),
});

type FileChange = typeof CHANGE extends fc.Arbitrary<infer Value> ? Value : never;

function changed(bytes: Uint8Array, { kind, at, length, which, noise }: FileChange): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + length);
  const [before, inside, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, to),
    bytes.subarray(to),
  ];
  const join_ = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  if (kind === 'cut') return before.slice();
  if (kind === 'drop') return join_(before, after);
  if (kind === 'double') return join_(before, inside, inside, after);
  if (kind === 'move') return join_(inside, before, after);
  if (kind === 'noise') return join_(before, noise, after);
  if (kind === 'spike') {
    return join_(before, SPIKES[which % SPIKES.length] ?? noise, bytes.subarray(from));
  }
  const flipped = bytes.slice();
  if (from < flipped.length) flipped[from] = (flipped[from] ?? 0) ^ (1 << (which % 8));
  return flipped;
}

/** A Word file with one of its parts changed, and packed again: the zip is good, what is in it may not be. */
function changedInside(bytes: Uint8Array, changes: readonly FileChange[]): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[(changes[0]?.which ?? 0) % names.length] ?? '';
  const part = new Map(Object.entries(parts)).get(name) ?? new Uint8Array();
  return zipSync({ ...parts, [name]: changes.reduce(changed, part) });
}

/** A text with some changes, packed as a file afterwards: good as a file, whatever it says. */
function packed(
  text: string,
  changes: readonly FileChange[],
  kind: number,
): {
  name: string;
  bytes: Uint8Array;
} {
  const [name, fileOf] = KINDS[kind % KINDS.length] ?? ['a.txt', utf8];
  const words = Buffer.from(changes.reduce(changed, utf8(text))).toString('utf8');
  // XML has no way to write most controls, and a Word file none to hold them.
  return { name, bytes: fileOf(words.replace(/[\uFFFD\0-\x08\x0B-\x1F]/gu, '')) };
}

const ENDING = fc.constantFrom('txt', 'md', 'html', 'docx', 'doc', 'wps', 'htm', 'pdf', '', 'TXT');

const HEAD = fc.constantFrom(
  '',
  'PK\x03\x04',
  '\xD0\xCF\x11\xE0',
  '<html>',
  '{\\rtf',
  '---\n',
  '\xFF\xFE',
);

/** A good file with some changes, or anything. */
export const FILE = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...TEXTS), fc.array(CHANGE, { maxLength: 5 }), fc.nat())
      .map(([text, changes, kind]) => packed(text, changes, kind)),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...GOOD), fc.array(CHANGE, { minLength: 1, maxLength: 5 }))
      .map(([[name, bytes], changes]) => ({ name, bytes: changes.reduce(changed, bytes) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...GOOD.filter(([name]) => name.endsWith('.docx'))),
        fc.array(CHANGE, { minLength: 1, maxLength: 3 }),
      )
      .map(([[name, bytes], changes]) => ({ name, bytes: changedInside(bytes, changes) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(ENDING, HEAD, fc.uint8Array({ maxLength: 400 }))
      .map(([ending, head, noise]) => ({
        name: `x.${ending}`,
        bytes: new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), noise])),
      })),
  },
);
