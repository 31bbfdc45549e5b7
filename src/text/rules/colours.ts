/**
 * Words of 预警 (红黄绿): the colours and the conditions that they may stand for. Which colour means what differs by place,
 * so a team sets its own rules, and without rules nothing has a colour.
 */

/** In the order in which people choose. */
export const colourWords = {
  red: '红',
  orange: '橙',
  yellow: '黄',
  blue: '蓝',
  green: '绿',
} as const;

export type Colour = keyof typeof colourWords;

interface ConditionLine {
  /** As it is chosen. */
  word: string;
  /** The unit of its number and the number that is proposed; absent if the condition has no number. */
  counts?: { unit: string; first: number };
  /** As it is printed, with its number. */
  inWords: (than: number) => string;
}

/** The conditions that decide an item's colour. */
export const conditions = {
  overdue: {
    word: '逾期超过几日（0 为逾期即算）',
    counts: { unit: '日', first: 0 },
    inWords: (than) => (than === 0 ? '逾期' : `逾期超过${than}日`),
  },
  soon: {
    word: '几日内到期',
    counts: { unit: '日', first: 30 },
    inWords: (than) => (than === 0 ? '当日到期' : `${than}日内到期`),
  },
  behind: {
    word: '进度落后序时进度几个百分点以上',
    counts: { unit: '个百分点', first: 10 },
    inWords: (than) => `进度落后序时进度${Math.max(1, than)}个百分点以上`,
  },
  silent: {
    word: '几日没有更新',
    counts: { unit: '日', first: 30 },
    inWords: (than) => `超过${than}日没有更新`,
  },
  blocked: { word: '需协调', inWords: () => '需协调' },
  begun: { word: '已启动（推进中、已完成等）', inWords: () => '已启动' },
  done: { word: '已完成', inWords: () => '已完成' },
  rest: { word: '其余', inWords: () => '其余' },
} satisfies Record<string, ConditionLine>;

export type Condition = keyof typeof conditions;

/** A colour, and the condition under which an item has it. */
export interface Rule {
  when: Condition;
  /** Its number: days or percentage points, by the condition; 0 if the condition has none. */
  than: number;
  colour: Colour;
}

/** 逾期超过10日 */
export function conditionWords({ when, than }: Pick<Rule, 'when' | 'than'>): string {
  return conditions[when].inWords(than);
}

/** （1）逾期：红；（2）30日内到期：黄；（3）其余：绿 */
export function ruleWords(rules: readonly Rule[]): string {
  return rules
    .map((rule, at) => `（${at + 1}）${conditionWords(rule)}：${colourWords[rule.colour]}`)
    .join('；');
}

export const warnings = {
  title: '预警情况',
  head: '预警',
  why: '依据',
  none: '未标色',
  /** The sentence that is printed below whatever is coloured. */
  rules: (rules: readonly Rule[]): string =>
    `预警颜色按自定的规则标注，逐条比对，以先符合的为准：${ruleWords(rules)}。不涉及的不标；没有填进度，或者算不出序时进度的，不比较进度。`,
  /** 标红3项次，标黄2项次，标绿10项次 */
  counts: (counts: readonly (readonly [Colour, number])[], isOne: boolean): string =>
    counts
      .map(([colour, count]) => `标${colourWords[colour]}${count}${isOne ? '项' : '项次'}`)
      .join('，'),
  sentence: (until: string, counts: string, isOne: boolean): string =>
    `截至${until}，${isOne ? '负责' : '已登记'}的措施中，${counts}。`,
  /** Below the table of one unit. */
  shown: (counts: string): string => `表中${counts}。`,
  allRight: '没有需要预警的事项。',
  /** The form in which a team sets the rules. */
  form: {
    hint: '什么情况标什么颜色，各地标准不一，由本单位自行设定；设定以前不标颜色。设定后用于本页的表、报告、导出的表和汇总，表下和报告里写明规则；规则存在本单位的台账里，随台账文件一并导出。',
    now: '现在的规则：',
    noRules: '还没有设定规则，未标颜色。',
    setBy: (who: string): string => `（${who}设定）`,
    disputed: '前后两人设定的不一致，现按较晚的一种；重新保存即可。',
    when: (number: number): string => `第 ${number} 条：情况`,
    than: (number: number, unit: string): string => `第 ${number} 条：几${unit}`,
    colour: (number: number): string => `第 ${number} 条：颜色`,
    add: '添加一条',
    example: '填入一套例子',
    up: (number: number): string => `第 ${number} 条上移`,
    remove: (number: number): string => `删除第 ${number} 条`,
    upWord: '上移',
    removeWord: '删除',
    save: '保存规则',
    stop: '不再标颜色',
    saved: '已保存。',
    stopped: '已停用，不再标颜色。',
  },
} as const;
