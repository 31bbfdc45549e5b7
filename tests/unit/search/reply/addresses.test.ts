import { describe, expect, test } from 'vitest';
import { addressReply } from '../../../../src/search/index.ts';
import { pages } from '../content.ts';

function idsOf(typed: string): string[] | undefined {
  return addressReply(typed, pages)?.targets.map(({ clause }) => clause.id);
}

describe('an address leads to its clause', () => {
  test.each([
    ['三（一）1.第4句', ['3.1.1-4']],
    ['三（一）1第4句', ['3.1.1-4']],
    ['三(一)1.第四句', ['3.1.1-4']],
    ['三、（一）1．第 4 句', ['3.1.1-4']],
    ['三（一）2.第1–4句', ['3.1.2-1', '3.1.2-2', '3.1.2-3', '3.1.2-4']],
    ['三（一）2第2至3句', ['3.1.2-2', '3.1.2-3']],
    ['三（一）1.', ['3.1.1']],
    ['三（一）1', ['3.1.1']],
    ['三（一）', ['3.1']],
    ['四（二）', ['4.2']],
    ['四（二）加大财税支持力度', ['4.2']],
    ['四、', ['4']],
    ['四、保障措施', ['4']],
    ['第四部分', ['4']],
    ['第三章', ['3']],
    ['第三部分（二）3.', ['3.2.3']],
    ['二、第1句', ['2-1']],
    ['二第1句', ['2-1']],
    ['（四）', ['4.4']],
    ['（三）', ['3.3', '4.3']],
    ['（二）1.', ['3.2.1']],
    ['三（一）1. 突破关键核心技术', ['3.1.1']],
    ['3.1.1-4', ['3.1.1-4']],
    ['３．１．１－４', ['3.1.1-4']],
    ['3.1.1–4', ['3.1.1-4']],
    ['3.1.1', ['3.1.1']],
    ['3-1', ['3.1']],
    ['4.2-u', ['4.2-u']],
    ['s-1', ['s-1']],
    ['https://example.org/plans/hubei-2018-xinxi-xiaofei/3-1/#3.1.1-4', ['3.1.1-4']],
  ])('%s', (typed, ids) => {
    expect(idsOf(typed)).toEqual(ids);
  });

  test('of a sentence that is not there: how many there are, and the heading', () => {
    expect(addressReply('三（一）1.第9句', pages)).toMatchObject({
      targets: [{ clause: { id: '3.1.1' } }],
      sentences: 5,
    });
    expect(addressReply('3.1.1-9', pages)).toMatchObject({
      targets: [{ clause: { id: '3.1.1' } }],
      sentences: 5,
    });
  });

  test('of a part that is not there: the place above it, and its last part', () => {
    expect(addressReply('三（五）', pages)).toMatchObject({
      targets: [{ clause: { id: '3' } }],
      last: { clause: { id: '3.3' } },
    });
    expect(addressReply('三（一）9.', pages)).toMatchObject({
      targets: [{ clause: { id: '3.1' } }],
      last: { clause: { id: '3.1.5' } },
    });
  });
});

test.each([
  '三',
  '3',
  '1.',
  '五、',
  '2-3个',
  '第五代',
  '2018-2020年',
  '2018-12-26',
  '100%',
  '3万亿',
  '一师一优课',
  '三、五',
  '一批',
  '（责任单位',
  '（PPP）',
  '5G',
  '二至三个',
  '十百',
  '第1句',
  '2019年底',
  '9.9.9-9',
  '',
])('%s is none', (typed) => {
  expect(idsOf(typed)).toBeUndefined();
});
