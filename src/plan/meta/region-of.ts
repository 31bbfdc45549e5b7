/** Names that speak for the whole country. */
const CENTRAL =
  /^(?:国务院|国家|中华人民共和国|中共中央|中央|全国|最高人民|\p{Script=Han}{2,12}部(?:办公厅)?$)/u;

const PROVINCE = /^\p{Script=Han}{2,7}?(?:省|自治区|特别行政区)|^(?:北京|天津|上海|重庆)市/u;
const CITY = /^\p{Script=Han}{2,10}?(?:自治州|州|盟|地区|市)/u;
const COUNTY = /^\p{Script=Han}{1,9}?(?:自治县|新区|区|县|旗|市)/u;

function take(words: string, pattern: RegExp): [string, string] {
  const found = pattern.exec(words)?.[0] ?? '';
  return [found, words.slice(found.length)];
}

/**
 * The region with which the name of an office or a title begins, from the largest part to the smallest: 湖北省 · 上海市, 黄浦区
 * · 国务院; empty if there is none.
 */
export function regionOf(words: string): string[] {
  const plain = words.replace(/\s+/gu, '').replace(/^中共(?!中央)/u, '');
  if (CENTRAL.test(plain)) return ['国务院'];
  const [province, below] = take(plain, PROVINCE);
  const [city, rest] = take(below, CITY);
  const [county] = take(rest, COUNTY);
  return [province, city, county].filter((name) => name !== '');
}

/** Cities and provinces in which a district may lie. */
const LARGER = /(?:北京|天津|上海|重庆)市|\p{Script=Han}{2,3}省/gu;

/**
 * The region of a district, with the city or province that the text names, since many cities have districts of the same
 * name: 黄浦区 in a text that names 上海市 → 上海市, 黄浦区.
 */
export function withinRegion(region: readonly string[], text: string): string[] {
  const [first] = region;
  if (region.length !== 1 || first === undefined || !/[区县]$/u.test(first)) return [...region];
  const named = text.match(LARGER)?.[0];
  return named === undefined ? [first] : [named, first];
}
