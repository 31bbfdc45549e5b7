/** Words of 自设列: columns that a team adds to its ledger. */
export const ownColumnWords = {
  title: '自设列',
  note: '最多显示 10 列，随台账文件一并导出；填写窗口、表格、Excel、打印里都有。改名不影响已经填写的内容；删除以后内容还在，可以恢复。',
  name: (name: string): string => `列名：${name}`,
  add: '添加一列',
  newName: '新列的名称',
  remove: '删除',
  removed: '没有显示的自设列：',
  back: '恢复',
  of: (what: string, name: string): string => `${what}：${name}`,
  value: (name: string, value: string): string => `${name}：${value}`,
  faults: {
    nameless: '请填写列名。',
    taken: '已经有这个名称的列，请换一个名称。',
    full: '自设列最多显示 10 列，请先删除一列。',
  },
} as const;

/** Says that an entry names a column, removes it or restores it. */
export function columnSetWords(
  { name, gone }: Readonly<Record<string, string | null>>,
  short = (text: string): string => text,
): string[] {
  if (name !== undefined && name !== null) return [short(name)];
  return gone === undefined ? [] : [gone === null ? ownColumnWords.back : ownColumnWords.remove];
}
