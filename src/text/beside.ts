/** Words beside an item, or beside what somebody said of it, wherever it is shown. */
export const beside = {
  /** 三（一）1.第2句（整项任务） */
  wholeTask: (place: string): string => `${place}（整项任务）`,
  more: '展开全文',
  less: '收起',
  disputed: '两处填写不一致：',
  wordingChanged: '原文已更新，请复核',
  /** Beside an address that looks like another site's. */
  realSite: (host: string): string => `（实际网站：${host}）`,
} as const;
