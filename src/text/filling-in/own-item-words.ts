/** Words of 分解任务: what a team adds itself under the text. */
import { quoted } from '../rules/names.ts';

export const ownWords = {
  title: '分解任务',
  note: '由本单位自拟，不是原文，不计入原文的条数和进度。',
  add: '添加分解任务',
  addBelow: '再分解',
  change: '修改',
  up: '上移',
  remove: '删除',
  save: '保存这一项',
  cancel: '取消',
  nameless: '分解任务还没有写工作内容，没有保存。请写明工作内容，或者取消这一项。',
  /** Follows the place of the clause or item above it: 三（一）1.第1句分解1.2 */
  numbered: (number: string): string => `分解${number}`,
  /** Marks the name of such an item in a table of official words. */
  ofTeam: (name: string): string => `（本单位自拟）${name}`,
  /** Beside the words of such an item in the table. */
  byTeam: '本单位自拟',
  count: (done: number, counted: number): string => `分解任务 ${counted} 项，已完成 ${done} 项`,
  /** Follows the count of the plan's own measures. */
  besides: (done: number, counted: number): string =>
    `另有本单位自拟的${ownWords.count(done, counted)}，不计入以上条数。`,
  /** Beside a button: which item it is for. */
  of: (what: string, name: string): string => `${what}：${name}`,
} as const;

/** Words for entries of such an item, or of a talk, on its own page. */
export const ownEntryWords = {
  name: '工作内容',
  taken: '已删除',
  moved: '次序已调整',
  /** The place of such an item: 三（一）1.第1句分解任务 */
  place: (place: string): string => `${place}分解任务`,
  /** The place of a talk between an office and a unit about an item: 三（一）1.第1句督办意见 */
  talk: (place: string): string => `${place}督办意见`,
  /**
   * Names an item of the team that belongs to no clause (a 期次, the rules of colours), by the fields that an entry sets.
   */
  team: ({ name, closed, rules }: Readonly<Record<string, string | null>>, known = ''): string => {
    if (rules !== undefined) return '预警规则';
    const term = name || known ? `期次${quoted(name || known)}` : '期次';
    if (name === null) return `删除${term}`;
    if (closed !== undefined) return term + (closed === null ? '取消结期' : '结期');
    return term;
  },
} as const;
