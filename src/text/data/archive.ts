/** Words of 归档往年记录, in the part 数据与备份. */
import { dayWords } from '../rules/dates.ts';

export const archive = {
  offer: (count: number): string =>
    `未归档的登记有 ${count} 条，占用较多。可以把往年的归档，腾出空间。`,
  hint: '归档是把较早的登记压缩后移到这个浏览器的数据库里，不再占用上面的空间。登记一条不少，填报历史、报告、汇总、导出都照常读到，随时可以移回。归档前会先下载一份这些登记的台账文件，请另存好：数据库万一被清空，导入这份文件就能补回。请先关闭本站的其他标签页。',
  noDownload: (app: string): string =>
    `${app}里不能下载文件，归档前不会另存台账文件。建议先用“复制台账文字”留一份。`,
  none: '还没有归档过。',
  holds: (count: number, until: string, room: number): string =>
    `已归档 ${count} 条登记，最晚到 ${dayWords(until)}，在上面的空间里占约 ${room} KB。`,
  /** Packs that are not in the vault. */
  inside: (count: number): string => `其中 ${count} 条压缩后仍存放在上面的空间里。`,
  out: '移到数据库',
  outDone: (count: number): string => `已把 ${count} 条登记移到浏览器的数据库。`,
  until: '归档到',
  /** 2025年底（175 条）, for the last day of a year or a month. */
  choice: (day: string, count: number): string => {
    const [year, month] = day.split('-');
    return `${month === '12' ? `${year}年` : `${Number(month)}月`}底（${count} 条）`;
  },
  nothing: '没有可以归档的登记：上月底以前的都已归档，或还没有那时的登记。',
  now: '下载台账文件并归档',
  nowUnsaved: '归档',
  fileName: (title: string, until: string): string => `工作台账归档-${title}-至${until}`,
  done: (count: number, before: number, after: number): string =>
    `已归档 ${count} 条登记。本站占用由约 ${before} KB 减到约 ${after} KB。`,
  stopped: {
    full: '存储空间已满，其余的没有归档，原样保留。请先清空回收站，或清理同一网址下其他程序的数据，再归档一次。',
    blocked: '这个浏览器不让本站保存数据，没有归档，登记原样保留。',
    vault:
      '浏览器的数据库没有回应或不能用，归档的登记压缩后仍存放在上面的空间里，照常读到。可以过后再移到数据库。',
    differs:
      '写入后核对不一致，其余的没有归档，原样保留。请先导出备份，关闭本站的其他标签页，再归档一次。',
  },
  back: '移回',
  backHint: '移回后每条登记单独存放，占用恢复到归档以前。',
  backDone: (count: number): string => `已移回 ${count} 条登记。`,
  backStopped: {
    full: (count: number): string =>
      `存储空间不够，还有 ${count} 条登记留在归档里，照常读得到。请先清空回收站，再移回。`,
    blocked: (count: number): string =>
      `这个浏览器不让本站保存数据，${count} 条登记仍在归档里，照常读得到。`,
    differs: (count: number): string =>
      `写入后核对不一致，${count} 条登记仍在归档里，照常读得到。请先导出备份，关闭本站的其他标签页，再移回。`,
  },
} as const;
