/**
 * npm run bench:intake: how long the readers take for large and for hostile files, and how the time
 * grows when a file is twice as long: 2 is linear. Prints a table; checks nothing.
 */
import { Refusal, readSource } from '../src/intake/index.ts';

const SENTENCE = '加快国家存储器基地项目建设，支持企业研发基于位置服务的终端。';

/** What is read, by how much of it: name, kind, half a size, and the text of a size. */
const CASES: readonly [string, string, number, (size: number) => string][] = [
  ['ordinary text', 'txt', 100_000, (size) => `${SENTENCE}\n`.repeat(size / 30)],
  [
    'ordinary page',
    'html',
    100_000,
    (size) => `<p><span>${SENTENCE}</span></p>\n`.repeat(size / 30),
  ],
  ['ordinary Markdown', 'md', 100_000, (size) => `**第一条**　${SENTENCE}\n\n`.repeat(size / 30)],
  ['one paragraph', 'txt', 500_000, (size) => '计'.repeat(size)],
  ['one paragraph', 'html', 500_000, (size) => `<p>${'计'.repeat(size)}`],
  ['one paragraph', 'md', 500_000, (size) => '计'.repeat(size)],
  ['lines', 'txt', 50_000, (size) => '一、任务\n'.repeat(size)],
  ['wrapped lines', 'txt', 50_000, (size) => `${SENTENCE.replace('。', '的')}\n`.repeat(size)],
  ['lines', 'html', 50_000, (size) => '<p>一、任务'.repeat(size)],
  ['lines', 'md', 50_000, (size) => '- 一、任务\n'.repeat(size)],
  ['<div> in <div>', 'html', 50_000, (size) => '<div>'.repeat(size)],
  [
    'cells',
    'html',
    50_000,
    (size) => `<table>${`<tr>${'<td>1'.repeat(10)}`.repeat(size / 10)}</table>`,
  ],
  [
    'cells of a million',
    'html',
    500_000,
    (size) => `<table>${`<tr>${'<td>1'.repeat(10)}`.repeat(size / 10)}</table>`,
  ],
  ['open marks', 'md', 100_000, (size) => '*a_[`<'.repeat(size / 6)],
  ['look-alikes', 'txt', 50_000, (size) => '⼀'.repeat(size)],
];

async function time(bytes: Uint8Array, name: string): Promise<[number, string]> {
  const start = performance.now();
  try {
    const { paragraphs } = await readSource(bytes, name);
    return [performance.now() - start, `${paragraphs.length}`];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [performance.now() - start, error.code];
  }
}

console.log('what                 kind   characters  ms (half)  ms (whole)  growth  paragraphs');
for (const [what, kind, half, make] of CASES) {
  await time(new TextEncoder().encode(make(half / 10)), `a.${kind}`);
  const [first] = await time(new TextEncoder().encode(make(half)), `a.${kind}`);
  const text = make(half * 2);
  const [second, found] = await time(new TextEncoder().encode(text), `a.${kind}`);
  const row = [
    ...[
      what.padEnd(20),
      kind.padEnd(4),
      `${text.length}`.padStart(12),
      first.toFixed(0).padStart(10),
    ],
    ...[
      second.toFixed(0).padStart(11),
      (second / first).toFixed(1).padStart(7),
      found.padStart(11),
    ],
  ];
  console.log(row.join(' '));
}
