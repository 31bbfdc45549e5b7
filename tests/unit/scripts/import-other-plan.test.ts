import { expect, test } from 'vitest';
import { makeImported, TEXT } from '../project.ts';
import { snapshot } from './snapshots.ts';

const OTHER =
  '为发展职业教育，制定本方案。\n一、职教目标\n到2022年，试点院校五十所。\n（一）启动试点。院校申报。企业参与。（责任单位：教育部）\n二、职教保障\n（一）经费。财政支持。（责任单位：财政部）\n来源：另一网 2019年1月24日\n';
const WORDS = ['other.txt', '--plan', 'x-2018-jihua', '--yes'];

test('a file that keeps hardly anything of the plan is not taken for it unless somebody says so', async () => {
  const { root, write, run } = await makeImported();
  write('other.txt', OTHER);
  const before = snapshot(root);
  const asks =
    /现有的《某省计划》\d+ 处，新文本 \d+ 处，没有一处相同或相近：这真是同一份方案的新文本吗？/u;
  const silent = await run('import.ts', ...WORDS);
  expect(silent.status).toBe(1);
  expect(silent.output).toMatch(asks);
  expect(silent.output).toContain('整个文件：现有的');
  expect(silent.output).toContain(
    '加上 --answer other-plan=revision 再运行；是另一份方案的，用 --plan',
  );
  const other = await run('import.ts', ...WORDS, '--answer', 'other-plan=other');
  expect(other.status).toBe(1);
  expect(other.output).toMatch(asks);
  expect(snapshot(root)).toEqual(before);
  expect((await run('import.ts', ...WORDS, '--answer', 'other-plan=revision')).status).toBe(0);
  // The answer is of this import alone: a further wrong file is asked about anew.
  write('other.txt', TEXT);
  expect((await run('import.ts', ...WORDS)).output).toContain('这真是同一份方案的新文本吗？');
});

test('an option without its value, or with one too many, is named', async () => {
  const { run } = await makeImported();
  const says = async (...words: string[]): Promise<string | undefined> =>
    (await run('import.ts', ...words)).output.split('\n')[0];
  const plan = '“--plan”后面要写内容，例如 --plan hubei-2018-xinxi-xiaofei。';
  expect(await says('--plan')).toBe(plan);
  expect(await says('a.txt', '--plan', '--yes')).toBe(plan);
  expect(await says('a.txt', '--plan=')).toBe(plan);
  expect(await says('a.txt', '--answer')).toBe(
    '“--answer”后面要写内容，例如 --answer encoding=gb18030。',
  );
  expect(await says('a.txt', '--report')).toBe('“--report”后面要写内容，例如 --report json。');
  expect(await says('a.txt', '--yes=3')).toBe('“--yes”后面不写内容，单独写就行。');
  expect(await says('a.txt', '--yes', '--foo')).toBe('不认识“--foo”。');
});
