/** Words of 督办、销号: what an office says of an item of a unit, and what the unit answers. */
import { dayWords } from '../rules/dates.ts';
import { shownName } from '../rules/names.ts';

/**
 * Standings of an item by their names in `src/ledger/units/talk.ts`; the second word applies if the unit has said more
 * since.
 */
const standings = {
  open: ['', ''],
  waiting: ['待销号', '待销号'],
  confirmed: ['已销号', '销号后又有填报'],
  returned: ['已退回', '退回后又有填报'],
  disputed: ['同一单位两处处理不一致', '同一单位两处处理不一致'],
} as const;

export const talkWords = {
  title: '销号情况',
  heading: '督办意见和回复',
  note: '销号、退回和督办意见由填写的人自行登记，本站不核验是谁填写的；拿到台账文件的人都能看到，也能另行填写。',
  none: '没有标为“已完成”的事项，也没有督办意见。',
  count: (done: number, confirmed: number, waiting: number, returned: number): string =>
    `各单位负责的措施中，标为“已完成”的 ${done} 项次，其中已销号 ${confirmed} 项次、待销号 ${waiting} 项次；已退回、没有新填报的 ${returned} 项次。`,
  standing: (standing: keyof typeof standings, since: boolean): string =>
    standings[standing][since ? 1 : 0],
  closing: '销号情况',
  opinion: '督办意见',
  decidedBy: '销号、退回单位和时间',
  /** 省信息办，2026年11月27日 */
  by: (office: string, day: string): string =>
    [shownName(office), dayWords(day)].filter((word) => word !== '').join('，'),
  act: '督办',
  actOn: (unit: string, place: string): string => `督办：${unit}，${place}`,
  dialog: (unit: string, place: string): string => `${unit}：${place}`,
  said: '该单位的登记',
  verdict: '处理',
  verdicts: { confirmed: '销号', returned: '退回', '': '撤回原处理', none: '只提意见' },
  opinionHint: '退回时请写明理由和要求。',
  /** The unit of an item in the table of 销号; the sentence above counts only what the text has the unit answer for. */
  of: (unit: string, counts: boolean): string =>
    counts ? unit : `${unit}（原文的责任单位中没有该单位，不计入）`,
  faults: {
    noOffice: '没有登记：请先填写本单位名称，销号、退回和意见以本单位的名义登记。',
    ownUnit: '没有登记：这是本单位自己填报的事项，督办意见、销号和退回由别的单位登记。',
    needsOpinion: '没有登记：退回要写明理由，请填写督办意见。',
    nothing: '没有登记：请选择“销号”或“退回”，或者填写督办意见。',
  },
  save: '登记',
  sent: '登记在本浏览器的台账里；用“分发表格”或“导出汇总”把结果发给该单位。',
  decided: { confirmed: '予以销号', returned: '退回', '': '撤回原处理' },
  answer: '回复',
  answerSave: '保存回复',
  answerTo: (office: string): string => `回复${shownName(office)}的督办意见`,
  /** Above the table of the unit: 有 2 项被退回，还没有新的填报： */
  returned: (count: number): string => `有 ${count} 项被退回，还没有新的填报：`,
  /** 三（一）1.第1句（省信息办） */
  returnedItem: (place: string, office: string): string => `${place}（${shownName(office)}）`,
  /** In a line of 清单: 已退回（省信息办，2026年11月27日）：请补充佐证材料 */
  line: (standing: string, by: string, opinion: string): string => {
    const said = by === '' ? standing : `${standing}（${by}）`;
    return [said, opinion].filter((part) => part !== '').join('：') || talkWords.opinion;
  },
} as const;

/** Puts an entry of a talk in words. */
export function talkSetWords(
  { about, verdict, opinion, answer }: Readonly<Record<string, string | null>>,
  short = (text: string): string => text,
): string[] {
  const { decided } = talkWords;
  const isKnown = verdict === 'confirmed' || verdict === 'returned';
  return [
    ...(opinion === undefined && verdict === undefined
      ? []
      : [short(shownName(about ?? ''))].filter((name) => name !== '')),
    ...(verdict === undefined ? [] : [decided[isKnown ? verdict : '']]),
    ...(opinion ? [`${talkWords.opinion}：${short(opinion)}`] : []),
    ...(answer ? [`${talkWords.answer}：${short(answer)}`] : []),
  ];
}
