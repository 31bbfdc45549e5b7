/** Words of what units have left undone: who has not reported, what is late, and what has had no news for long. */
import { dayWords } from '../rules/dates.ts';

export const arrears = {
  title: '未报、逾期和长期未更新',
  overdue: '逾期',
  silent: '长期未更新',
  /** 截至2026年11月30日，已登记的措施中，逾期3项次，超过30日没有更新2项次。 */
  sentence: (until: string, overdue: number, silent: number, days: number): string =>
    `截至${dayWords(until)}，已登记的措施中，逾期${overdue}项次，超过${days}日没有更新${silent}项次。`,
  lateBy: (days: number): string => `逾期${days}日`,
  silentFor: (days: number): string => `${days}日没有更新`,
  none: '没有逾期和长期未更新的。',
  items: '逾期和长期未更新事项清单',
  /** The name of the picture for screen readers. */
  chartName: (units: number, missing: number): string =>
    `${units} 个单位的逾期和长期未更新项数，其中 ${missing} 个未报；数字同下表。`,
  ranking: '按未完成的情况排名',
  rank: '位次',
  /** How units are ranked. */
  rankedBy: '排名依次按：未报、逾期项数、长期未更新项数；情况相同的位次相同。',
} as const;
