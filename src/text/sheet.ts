/** Words of the Excel sheet that goes out and comes back. */

/** Names of the sheets, and heads of the columns that only a sheet has. */
export const sheet = {
  ledger: '工作台账',
  targets: '目标指标',
  figures: '统计',
  written: '本期登记',
  /** The hidden sheet. */
  state: '台账数据_请勿删改',
  stateHint: '这张隐藏的工作表供导入时核对，请勿删改。',
  unit: '填报单位',
  hint: '提示',
  key: '登记编号_请勿改动',
  targetKey: '指标登记编号_请勿改动',
  /** What the value at the export came to; it does not follow what is typed. */
  compared: '与目标值相比（导出时）',
  statusTitle: '状态',
  statusHelp: '请从列表中选择。',
  more: '…（内容太长，全文见台账文件）',

  /** The preview of what comes back. */
  changes: (count: number): string => `表中改过 ${count} 格，将成为新的登记：`,
  noChanges: '表中没有改过的格。',
  change: (place: string, unit: string, field: string, before: string, after: string): string =>
    `${place}${unit === '' ? '' : `（${unit}）`}${field}：${before} → ${after}`,
  unsure: (count: number): string => `有 ${count} 格拿不准，请核对：`,
  takeUnsure: '其中能导入的也一并导入',
  writer: '这份表的填报人（写在登记后面，可以不填）',
  empty: '（空）',
  reasons: {
    formula: '这一格是公式，按表中显示的结果',
    merged: '这一格被合并了，按合并后显示的内容',
    noKey: '这一行没有登记编号，按原文对上',
    badStatus: '不认识的状态，不能导入，请在本站填写',
    badDate: '不是日期，不能导入，请在本站填写',
    twice: '同一行在表中出现多次，内容不同，不能导入，请在本站填写',
    broken: '公式没有结果，不能导入，请在本站填写',
    tooLong: '超过 20000 字，不能导入，请在本站填写',
  },
  notes: {
    missing: (count: number): string => `表中少了 ${count} 行，这些行没有改动。`,
    unknown: (count: number): string =>
      `表中有 ${count} 行不是导出时的行，没有导入；要增加内容，请在本站填写。`,
    official: (count: number): string =>
      `有 ${count} 格原文与导出时不同，没有导入：原文不能在表中改。`,
    noColumn: (columns: readonly string[]): string =>
      `表中没有这些列，没有改动：${columns.join('、')}。`,
  },
} as const;

/** 甲 → 乙, shortened for a line. */
export function cellWords(value: string): string {
  if (value === '') return sheet.empty;
  const characters = Array.from(value.replace(/\s+/gu, ' '));
  return characters.length > 60
    ? `“${characters.slice(0, 60).join('')}…”`
    : `“${characters.join('')}”`;
}

/** The day, YYYY-MM-DD, that people write as 2026-12-31, 2026/12/31, 2026.12.31 or 2026年12月31日. */
export function dayOfWords(words: string): string | undefined {
  const [, year = '', month = '', date = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(words.trim()) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isDay ? day : undefined;
}
