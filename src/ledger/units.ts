/** Units as a list has them: by pinyin. */
export function sortedUnits(units: Iterable<string>): string[] {
  const { compare } = new Intl.Collator('zh-CN');
  return [...new Set(units)].sort(compare);
}
