/** Plans of varied texts, made of a seed: regions, titles, covers, numbers, units, dates, tables, or none of these. */
import { numeral } from './long-text.ts';
import type { ImportFile } from '../src/import/index.ts';

/** A place, how it calls its offices, and its number: 湖北省, 省, 鄂政发. */
const PLACES = [
  ['湖北省', '省', '鄂政发'],
  ['湖南省', '省', '湘政发'],
  ['上海市', '市', '沪府发'],
  ['安徽省', '省', '皖政发'],
  ['重庆市', '市', '渝府发'],
  ['四川省', '省', '川府发'],
] as const;
const TOPICS = [
  ...['数字乡村', '绿色制造', '养老服务', '城市更新', '冷链物流', '职业教育', '科技成果转化'],
  ...['知识产权', '营商环境', '全民健身', '智能交通', '海绵城市', '基层医疗', '文化旅游'],
];
const OFFICES = [
  ...['发展改革委', '科技厅', '财政厅', '教育厅', '农业农村厅', '商务厅', '交通运输厅'],
];
const VERBS = ['推进', '完善', '加快', '支持', '规范', '培育', '开展', '健全'];
const THINGS = [
  ...['公共服务平台', '示范基地建设', '标准体系', '人才培养', '数据共享', '资金保障', '监督检查'],
  ...['基础设施改造', '重点企业名录', '宣传培训', '质量提升工程', '协同机制'],
];

/** Numbers that are the same each time (mulberry32): 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A plan as it would be published. */
export interface VariedPlan extends ImportFile {
  title: string;
}

/** Chooses by random numbers. */
class Dice {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  count(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.count(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }

  list<Item>(least: number, most: number, make: (number: number) => Item): Item[] {
    return Array.from({ length: this.count(least, most) }, (_, index) => make(index + 1));
  }
}

function sentence(dice: Dice): string {
  const due = dice.count(1, 8) === 1 ? `到${dice.count(2025, 2030)}年底，` : '';
  const aimed = dice.count(1, 20) === 1 ? `力争${dice.count(2025, 2030)}年` : '';
  const parts = dice.list(1, 3, () => dice.one(VERBS) + dice.one(TOPICS) + dice.one(THINGS));
  return `${aimed}${due}${parts.join('，')}。`;
}

function unitsLine(dice: Dice, office: string): string {
  const units = [...new Set(dice.list(1, 4, () => office + dice.one(OFFICES)))];
  if (dice.count(1, 3) === 1 && units.length > 1) {
    return `（牵头单位：${units[0]}；配合单位：${units.slice(1).join('、')}）`;
  }
  return `（责任单位：${units.join('、')}）`;
}

/** The chapters of a plan; without offices they are only to be read. */
function body(dice: Dice, office: string): string[] {
  const task = (number: number): string =>
    `${number}.${dice.one(VERBS)}${dice.one(THINGS)}。` +
    dice.list(1, 4, () => sentence(dice)).join('') +
    (office === '' ? '' : unitsLine(dice, office));
  const section = (number: number): string[] => [
    `（${numeral(number)}）${dice.one(VERBS)}${dice.one(TOPICS)}。`,
    ...dice.list(1, 4, task),
  ];
  return dice
    .list(2, 4, (number) => [
      `${numeral(number)}、${dice.one(TOPICS)}`,
      ...dice.list(1, 4, section).flat(),
    ])
    .flat();
}

/** A table, its cells divided as a file of text has them. */
function attachment(dice: Dice): string[] {
  return [
    '附件',
    `${dice.one(TOPICS)}任务表`,
    '序号\t内容\t时间',
    ...dice.list(2, 5, (number) => `${number}\t${dice.one(THINGS)}\t${dice.count(2025, 2030)}年`),
  ];
}

/**
 * So many plans; the same each time, and the first ones the same however many there are.
 *
 * @param count How many.
 */
export function variedPlans(count: number): VariedPlan[] {
  let before = '';
  return Array.from({ length: count }, (_, index): VariedPlan => {
    const dice = new Dice(index + 1);
    const [place, office, code] = dice.one(PLACES);
    const year = dice.count(2018, 2025);
    const isRead = index % 5 === 3;
    const title = `${place}${dice.one(TOPICS)}${dice.one(TOPICS)}${isRead ? '实施意见' : '实施方案'}`;
    const issuer = `${place}人民政府`;
    const number = `${code}〔${year}〕${index + 1}号`;
    const signed = [issuer, `${year}年${dice.count(1, 12)}月${dice.count(1, 28)}日`];
    const cover = [
      `${issuer}关于印发${title}的通知`,
      number,
      '现印发给你们，请认真贯彻执行。',
      ...signed,
    ];
    const isCovered = index % 2 === 0;
    const cites = before === '' ? '' : `根据《${before}》，`;
    const lines = [
      ...(isCovered ? cover : []),
      title,
      ...(isCovered ? [] : [number]),
      `为加快发展，${cites}制定本方案。`,
      ...body(dice, isRead ? '' : office),
      ...(isCovered ? [] : signed),
      ...(index % 3 === 1 ? attachment(dice) : []),
    ];
    before = title;
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    return { title, name: `fangan-${index + 1}.txt`, bytes };
  });
}
