import { describe, expect, test } from 'vitest';
import { read, refusal, textsOf } from './bytes.ts';

/** Long enough for a slow machine, and far too short for anything quadratic. */
const LIMIT = 20_000;

describe('hostile sizes', () => {
  test.each([
    ['one paragraph of a million characters', '计'.repeat(1_000_000)],
    ['spaces', `${' '.repeat(1_000_000)}计`],
    ['marks', '*a_[`<&\\!'.repeat(100_000)],
    ['open brackets', '['.repeat(300_000)],
    ['backticks', Array.from({ length: 900 }, (_, at) => '`'.repeat(at)).join('a')],
    ['quotes', '>'.repeat(300_000)],
    ['bars', `${'|'.repeat(300_000)}\n${'|-'.repeat(300_000)}|`],
  ])('%s', { timeout: LIMIT }, async (_, text) => {
    for (const name of ['a.txt', 'a.md', 'a.html']) await refusal(text, name);
  });

  test('a hundred thousand lines', { timeout: LIMIT }, async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `第${at}项任务`);
    expect(textsOf(await read(lines.join('\n')))).toEqual(lines);
    expect(textsOf(await read(lines.join('\n\n'), 'a.md'))).toEqual(lines);
    expect(textsOf(await read(lines.map((line) => `<p>${line}`).join(''), 'a.html'))).toEqual(
      lines,
    );
  });

  test('what is nested too deep is refused', { timeout: LIMIT }, async () => {
    expect(await refusal('<div>'.repeat(100_000), 'a.html')).toBe('too-deep');
    expect(await refusal('<table><tr><td>'.repeat(100_000), 'a.html')).toBe('too-deep');
  });

  test('a million cells are refused', { timeout: LIMIT }, async () => {
    const row = `<tr>${'<td>1'.repeat(100)}`;
    expect(await refusal(`<table>${row.repeat(10_000)}</table>`, 'a.html')).toBe('too-large');
    expect(await refusal('<i></i>'.repeat(1_600_000), 'a.html')).toBe('too-large');
  });
});
