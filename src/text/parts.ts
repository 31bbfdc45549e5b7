/** 二、各单位报送情况: a part by its number, from 1, where some parts are there only for some plans. */
export function partTitle(number: number, title: string): string {
  return `${'一二三四五六七八九十'.charAt(number - 1)}、${title}`;
}
