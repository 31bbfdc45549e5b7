import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { wordsOf } from '../../../../scripts/terminal.ts';
import { codeOf, systemWords } from '../../../../src/text/commands/system.ts';

/** What a call throws. */
function thrownBy(call: () => void): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('what the system says of a file is said in words, with its name', () => {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const file = join(root, '甲\n.txt');
  expect(wordsOf(thrownBy(() => readFileSync(file)))).toBe(
    `${root}/甲\\u000a.txt: 没有这个文件或文件夹。请核对路径。`,
  );
  writeFileSync(file, '');
  expect(wordsOf(thrownBy(() => readFileSync(join(file, 'a'))))).toContain('有一段是文件');
  expect(wordsOf(thrownBy(() => readFileSync(root)))).toContain('这是文件夹，不是文件。');
});

test.each(['ENOSPC', 'EACCES', 'EROFS', 'EMFILE'])('%s has words too', (code) => {
  expect(wordsOf(Object.assign(new Error(`${code}: raw`), { code }))).toMatch(
    /^\p{Script=Han}[^A-Z]*请[^A-Z]*。$/u,
  );
});

test('other faults are as they were: of a port, of ours, of none', () => {
  const ofPort = Object.assign(new Error('listen EACCES'), { code: 'EACCES', port: 80 });
  expect(wordsOf(ofPort)).toBe('listen EACCES');
  expect(wordsOf(new Error('甲'))).toBe('甲');
  expect(wordsOf(Object.assign(new Error('b'), { code: 'constructor' }))).toBe('b');
  expect(systemWords('text')).toBeUndefined();
  expect(codeOf(Object.assign(new Error('c'), { code: 1 }))).toBeUndefined();
});
