/**
 * 二、各单位报送情况: the title of a part with its number, from 1 to 19. Some plans lack some parts, so numbers are not fixed.
 */
export function partTitle(number: number, title: string): string {
  const ten = number > 10 ? '十' : '';
  return `${ten}${'一二三四五六七八九十'.charAt((number - 1) % 10)}、${title}`;
}
