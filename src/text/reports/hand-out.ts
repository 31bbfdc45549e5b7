/** Words of handing out sheets to be filled in, and of reminding who has not answered. */
import { unitWords } from '../fields/counts.ts';
import { dayWords } from '../rules/dates.ts';
import { unitsInLine } from '../table/ledger-table.ts';

export const handOutWords = {
  title: '分发与催报',
  hint: '给每个应报单位生成一份填报表（Excel，填好后原样交回，在本页打开即可自动对上），连同填报说明，打成一个压缩包。已打开的文件里各单位填过的内容会带上。催办函里的未报单位，指从未报送的；选了本期起始日期的，此日以来没有登记的也算。',
  until: '填报截止日期',
  since: '本期起始日期',
  make: (units: number): string => `生成 ${units} 个单位的填报表（.zip）`,
  making: (made: number, units: number): string => `正在生成：${made} / ${units}`,
  made: '已生成，请在浏览器的下载列表里查看。',
  failed: '没有生成：浏览器的内存可能不够，或者网络断了。请关掉别的网页后再试一次。',
  /** The letter: who has not reported, what is late or silent. */
  remind: (missing: number, overdue: number, silent: number): string => {
    const said = [
      missing > 0 && `${missing} 个单位未报`,
      overdue > 0 && `逾期 ${overdue} 项次`,
      silent > 0 && `长期未更新 ${silent} 项次`,
    ];
    return `催办函（Word，${said.filter(Boolean).join('，')}）`;
  },
  /** Names of files. */
  zipName: (plan: string): string => `${plan}填报表.zip`,
  sheetName: (number: string, unit: string): string => `${number} ${unit}.xlsx`,
  coverName: '填报说明.docx',
  letterName: (plan: string): string => `${plan}催办函.docx`,
  /** The covering sheet. */
  cover: {
    title: '填报说明',
    of: (plan: string): string => `（${plan}）`,
    task: '请各单位在本单位的填报表里登记各项措施的进展情况，每句措施一行；原文各列取自公布的文本，请不要改动。',
    until: (day: string): string => `填报截止日期：${dayWords(day)}。`,
    back: '填好后保存为 .xlsx，文件名可以改，原样交回；不要另建表格，不要删除行、列和隐藏的工作表。',
    list: '应报单位',
    number: '序号',
    unit: '单位',
    file: '填报表',
  },
  /** The letter, 函, in the form of GB/T 9704. */
  letter: {
    title: (plan: string): string => `关于报送《${plan}》进展情况的催办函`,
    /** To whom it goes: units by name, or 各有关单位 if there are more than `most`. */
    to: (units: readonly string[], most: number): string =>
      units.length > most ? '各有关单位' : unitsInLine(units.map(unitWords)),
    opening: (plan: string): string => `现就《${plan}》进展情况填报的有关事项函告如下。`,
    missingTitle: '尚未报送的单位',
    missing: (
      should: number,
      units: readonly string[],
      since: string,
      until: string,
      today: string,
    ): string =>
      `应报单位${should}个，${until === '' ? '' : `填报截止日期为${dayWords(until)}，`}${since === '' ? '' : `${dayWords(since)}以来，`}截至${dayWords(today)}尚未报送的${units.length}个：${unitsInLine(units)}。请尽快填报并交回；已经交回的，请告知交回的时间和方式。`,
    itemsTitle: '逾期和长期未更新的事项',
    items:
      '具体事项见附件。请抓紧落实，并更新进展情况、存在问题和下一步安排；需要调整完成时间的，请说明理由。',
    closing: '特此函告。',
  },
} as const;
