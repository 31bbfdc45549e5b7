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

/** A page names at most this many sides of a disagreement; a history has all. */
export const MOST_SIDES = 5;

/** After the first of many sides. */
export function allSides(count: number): string {
  return `等 ${count} 种说法`;
}

/** The sides of a disagreement: the first ones, and where there are more, how many there are. */
export function sidesWords<One>(
  sides: readonly One[],
  say: (one: One) => string,
  most = MOST_SIDES,
): string {
  const named = sides.slice(0, most).map(say).join('；');
  return sides.length > most ? `${named}；${allSides(sides.length)}` : named;
}
