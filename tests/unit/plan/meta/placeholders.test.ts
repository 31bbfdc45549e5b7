import { expect, test } from 'vitest';
import { parse, readMeta } from '../../../../src/plan/index.ts';

const BODY = '一、任务\n做甲。\n';

test.each([
  'XX市人民政府',
  'XXXX人民政府',
  '××省发展和改革委员会',
  '□□厅',
  '[此处输入发文机关]',
  '发文机关名称',
  '（单位名称）',
  '____人民政府',
])('%s signs nothing: who issued the text is asked', (name) => {
  const meta = readMeta(parse(`某省行动方案\n${BODY}${name}\n2020年2月19日\n`));
  expect(meta.issuers).toEqual([]);
  expect(meta.doubts).toMatchObject([{ code: 'issuer', must: true }]);
  expect(meta.date).toBe('2020-02-19');
});

test.each(['通知标题', '[此处输入文件标题]', '（公文标题）', 'XX工作方案'])(
  '%s is no title: it is asked',
  (line) => {
    const meta = readMeta(parse(`${line}\n${BODY}某省人民政府\n2020年2月19日\n`));
    expect(meta.title).toEqual([]);
    expect(meta.doubts).toMatchObject([{ code: 'title', must: true }]);
  },
);

test('a number with XX is none', () => {
  expect(readMeta(parse(`某省行动方案\nXX发〔20XX〕XX号\n${BODY}`)).number).toBeNull();
});

test('letters in a name are no placeholder', () => {
  const meta = readMeta(parse(`某省5G发展行动方案\n${BODY}某省通信管理局\n2020年2月19日\n`));
  expect([meta.title, meta.issuers]).toEqual([['某省5G发展行动方案'], ['某省通信管理局']]);
});
