import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../../any-text.ts';
import {
  fieldAndValue,
  imports,
  opened,
  ownEntryWords,
  folderFaultWords,
  shared,
  shownName,
  signature,
  tableTools,
  unitsInLine,
  unitWords,
  who,
} from '../../../../src/text/index.ts';

test.each([
  '',
  '黄石市经信局',
  '张　三',
  'Li Si',
  '省发展改革委（高新处）',
  '𠮷田',
  '〔甲〕',
  '3.2万个',
])('the ordinary name “%s” is shown as it is', (name) => expect(shownName(name)).toBe(name));

test.each([
  ['黄石市\u200B经信局', '黄石市〔U+200B〕经信局'],
  ['\uFEFF张三', '〔U+FEFF〕张三'],
  ['张三 ', '张三〔空格〕'],
  ['\u3000张三', '〔全角空格〕张三'],
  ['张  三', '张〔空格〕〔空格〕三'],
  ['张\u00A0三', '张〔U+00A0〕三'],
  ['张\n三', '张〔U+000A〕三'],
  ['\u202E三张', '〔U+202E〕三张'],
  ['甲\uFE0F\u{E0041}\uD800', '甲〔U+FE0F〕〔U+E0041〕〔U+D800〕'],
  ['甲〔U+200B〕', '甲〔U+3014〕U+200B〕'],
  ['张三〔全角空格〕', '张三〔U+3014〕全角空格〕'],
  ['אב', '\u2068אב\u2069'],
])('%j is shown as %s', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

const NAME = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '张',
        '三',
        ' ',
        '\u3000',
        '〔',
        'U+200B〕',
        '空格〕',
        '全角空格〕',
        '\u200B',
        '\u202E',
      ),
      anyText(1),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test('names that differ are shown as different, and nothing of them is unseen', () => {
  fc.assert(
    fc.property(NAME, NAME, (one, other) => {
      expect(shownName(one) === shownName(other)).toBe(one === other);
      expect(shownName(one).replace(/^\u2068|\u2069$/gu, '')).not.toMatch(
        /[\p{Cc}\p{Cf}\p{DI}]|^\s|\s$/u,
      );
    }),
    { numRuns: 2000 },
  );
});

test('wherever a unit or a person is named, the name is shown so', () => {
  const [name, shown] = ['张三\u200B', '张三〔U+200B〕'];
  expect(unitWords(name)).toBe(shown);
  expect(signature({ by: name, unit: name, at: '' })).toBe(`${shown}，${shown}`);
  expect(fieldAndValue('owner', name)).toBe(`责任人：${shown}`);
  expect(fieldAndValue('progress', name)).toBe(`进展情况：${name}`);
  expect(tableTools.foot(name, '2026-11-24')).toContain(shown);
  expect(who.mine(name)).toContain(shown);
  expect(who.typing(name, name)).toBe(`填报人：${shown}（${shown}）`);
  expect(who.onlyOthers(name, [{ unit: name, count: 1 }])).toBe(
    `“${shown}”还没有登记；本浏览器中有其他单位的登记：“${shown}” 1 项。`,
  );
  const taken = [who.named(name), who.takeOver(name), who.same(name), who.differs(name, '')];
  for (const words of taken) expect(words).toContain(`“${shown}”`);
  expect(ownEntryWords.team({ name })).toBe(`期次“${shown}”`);
  expect(ownEntryWords.team({ closed: 'x' }, name)).toBe(`期次“${shown}”结期`);
  expect(ownEntryWords.team({ closed: null }, name)).toBe(`期次“${shown}”取消结期`);
  expect(ownEntryWords.team({ name: null })).toBe('删除期次');
  expect(imports.undo(name, 1, 1)).toContain(`“${shown}”`);
});

test('in a shared folder too: of whom a file is, and what it and the folder are called', () => {
  const [name, shown] = ['张三\u202E', '张三〔U+202E〕'];
  const whom = (unit: string, by: string): string => shared.heard(unit, by, '今天', 2);
  expect(whom(name, name)).toBe(`${shown}（${shown}）：今天 写入，2 条`);
  expect([whom(name, ''), whom('', name)]).toEqual(Array(2).fill(`${shown}：今天 写入，2 条`));
  expect(whom('', '')).toBe('未写单位和姓名：今天 写入，2 条');
  expect(whom('甲局', '李四')).toBe('甲局（李四）：今天 写入，2 条');
  const file = { name, unit: '', by: '', since: '今天', isSettled: true };
  expect(shared.unread(file, 'held', false)).toContain(`文件“${shown}”从今天起读不了`);
  expect(shared.unread({ ...file, unit: '甲局', by: name }, 'empty', true)).toContain(
    `“甲局（${shown}）”的文件“${shown}”从今天起不完整，没有收入，下次再读。请“甲局（${shown}）”打开`,
  );
  expect(shared.unread(file, 'otherPlan', false)).toContain('请写这个文件的人把它移出文件夹');
  expect(shared.unread({ ...file, isSettled: false }, 'empty', true)).toBe(
    `文件“${shown}”还没有传完，过一会儿自动再读。`,
  );
  expect(shared.staleFiles([file])).toContain(`文件“${shown}”从今天起读不了`);
  expect(shared.staleFiles([{ ...file, since: '昨天' }, file])).toContain('2 个文件从今天起');
  expect(shared.folderAt(name)).toContain(`“${shown}”`);
});

test('a fault of a shared folder that lasts is told with more than one that passes', () => {
  expect(folderFaultWords('busy', false)).toContain('正忙');
  expect(folderFaultWords('busy', true)).toContain('可能是只读的');
  expect(folderFaultWords('password', true)).toBe(shared.faults.password);
});

test('a name that counts under one of a list is called its alias only where it is another name', () => {
  const { byList } = opened.spelling;
  expect(byList('黄石市 经信局', '黄石市经信局', 'space')).toBe(
    '“黄石市 经信局”与名单里的“黄石市经信局”只有空格不同，计入“黄石市经信局”。',
  );
  expect(byList('黄石市\u00A0经信局', '黄石市经信局', 'space')).toContain(
    '“黄石市〔U+00A0〕经信局”',
  );
  expect(byList('A局', 'Ａ局', 'width')).toContain('只有全角、半角等写法不同');
  expect(byList('黄石经信局', '黄石市经信局', 'name')).toMatch(/^按名单里的别名，/u);
});

test('units in a line are told apart, one whose name is a list too', () => {
  const towns = '各市、州、县人民政府';
  expect(unitsInLine([])).toBe('');
  expect(unitsInLine(['省经信厅', '省财政厅'])).toBe('省经信厅、省财政厅');
  expect(unitsInLine(['省经信厅', '省财政厅', towns])).toBe(`省经信厅、省财政厅，${towns}`);
  expect(unitsInLine([towns, '省经信厅', '省财政厅'])).toBe(`${towns}，省经信厅，省财政厅`);
});
