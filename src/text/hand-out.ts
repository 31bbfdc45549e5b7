/** Words of handing out sheets to be filled in, and of reminding who has not answered. */
import { dayWords } from './dates.ts';
import { marks } from './marks.ts';

export const handOutWords = {
  title: '分发与催报',
  hint: '给每个应报单位生成一份填报表（Excel，填好后原样交回，在本页打开即可自动对上），连同填报说明，打成一个压缩包。已打开的文件里各单位填过的内容会带上。',
  until: '填报截止日期',
  make: (units: number): string => `生成 ${units} 家的填报表（.zip）`,
  making: (made: number, units: number): string => `正在生成：${made} / ${units}`,
  made: '已生成，请在浏览器的下载列表里查看。',
  failed: '没有生成：浏览器的内存可能不够，或者网络断了。请关掉别的网页后再试一次。',
  remind: (units: number): string => `催办函（Word，${units} 家未报）`,
  /** What the files are called. */
  zipName: (plan: string): string => `${plan}填报表.zip`,
  sheetName: (number: string, unit: string): string => `${number} ${unit}.xlsx`,
  coverName: '填报说明.docx',
  letterName: (plan: string): string => `${plan}催办函.docx`,
  /** The covering sheet. */
  cover: {
    title: '填报说明',
    of: (plan: string): string => `（${plan}）`,
    task: '请各单位在本单位的填报表里登记各项措施的进展情况，每句措施一行；原文各列照录公布的文本，请不要改动。',
    until: (day: string): string => `填报截止日期：${dayWords(day)}。`,
    back: '填好后保存为 .xlsx，文件名可以改，原样交回；不要另建表格，不要删除行、列和隐藏的工作表。',
    list: '应报单位',
    number: '序号',
    unit: '单位',
    file: '填报表',
  },
  letter: {
    title: '催办函',
    to: (units: readonly string[]): string => `${units.join('、')}：`,
    text: (plan: string, day: string): string =>
      `按照《${plan}》进展情况填报的安排，${day === '' ? '' : `填报截止日期为${dayWords(day)}，`}目前尚未收到你单位的填报表。请尽快填报并交回；已经交回的，请告知交回的时间和方式。`,
    foot: (day: string): string => dayWords(day),
  },
  /** Under both. */
  secrets: marks.secrets,
} as const;
