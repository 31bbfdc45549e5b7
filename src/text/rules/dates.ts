/** Days and moments as people say them. */

/** 2018年12月26日, from 2018-12-26. */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** A planned day as people write it, or the words that somebody typed instead of a day (长期). */
export function dueWords(due: string): string {
  return /^\d{4}-\d\d-\d\d$/u.test(due) ? dayWords(due) : due;
}

/** The source of a text, with its day if that is known: 湖北省人民政府网站 2018年12月26日. */
export function sourceWords({ name, date }: { name: string; date?: string | undefined }): string {
  return date === undefined ? name : `${name} ${dayWords(date)}`;
}

/** The last day of a period as people write it (2020年底, 2019年6月底); any other day as a day. */
export function endWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (month === '12' && date === '31') return `${year}年底`;
  return dayWords(day);
}

/** A moment as the reader's clock has it: 2026年11月24日 11:20. */
export function momentWords(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日 ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
