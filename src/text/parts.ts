/** 二、各单位报送情况: a part by its number, from 1 to 19, where some parts are there only for some plans. */
export function partTitle(number: number, title: string): string {
  const ten = number > 10 ? '十' : '';
  return `${ten}${'一二三四五六七八九十'.charAt((number - 1) % 10)}、${title}`;
}
