/** 三（一）1.第2句; of a place that is but a number, 二、第1句; without a sentence the place alone. */
export function placeWords(place: string, sentence: number | undefined): string {
  if (sentence === undefined) return place;
  return `${place}${/^[一二三四五六七八九十百]+$/u.test(place) ? '、' : ''}第${sentence}句`;
}
