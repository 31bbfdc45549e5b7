/** Words of quotations that are compared. */
import { quoted } from '../rules/names.ts';
import { shortTerm } from './search.ts';

export const quotations = {
  title: '核对引文',
  about:
    '粘贴报告、讲话、通知中的文字，或选择 Word、TXT 文件：逐条核对引文与原文是否一致。文字和文件不离开本机。',
  field: '要核对的文字',
  placeholder: '在这里粘贴一段引文，或整篇报告',
  check: '核对',
  file: '选择文件（.docx、.txt）',
  reading: '正在读取…',
  unread: (name: string): string =>
    `无法识别“${name}”：请选择 .docx 或 .txt 文件，或直接粘贴文字。`,
  large: (name: string, megabytes: number): string =>
    `“${name}”太大（超过 ${megabytes} MB），请粘贴其中的文字。`,
  oneOnly: (name: string, others: number): string =>
    `一次只核对一个文件：这次核对的是${quoted(shortTerm(name))}，另外 ${others} 个没有读取，可以逐个核对。`,
  count: (name: string, count: number): string => `${name === '' ? '' : `${name}，`}共 ${count} 处`,
  none: '没有找到引文，也没有与原文相同或相近的句子。',
  /** Quotations that are too short to compare. */
  names: (names: readonly string[], fewest: number): string =>
    `另有 ${names.length} 处引号里的文字不足 ${fewest} 字，看作名称，没有核对：${names.map((name) => `“${name}”`).join('、')}。`,
  nothing: '请先粘贴文字，或选择文件。',
  /** Sign and word of each verdict. */
  signs: { same: '＝', form: '＝', differs: '≠', none: '○' },
  notInText: '原文中没有这段话',
  /** In the list of a report's quotations. */
  short: (verdict: 'same' | 'form' | 'differs' | 'none', differences: number): string => {
    if (verdict === 'same') return '一致';
    if (verdict === 'form') return '一致，写法不同';
    return verdict === 'none' ? '本站没有' : `有 ${differences} 处不同`;
  },
  exact: (place: string): string => `与原文一致：${place}`,
  /** 有 3 处不同：改 2 处，缺 1 处 */
  differs: (changed: number, missing: number, added: number, form: number): string => {
    const parts = [
      changed > 0 ? `改 ${changed} 处` : '',
      missing > 0 ? `缺 ${missing} 处` : '',
      added > 0 ? `多 ${added} 处` : '',
      form > 0 ? `写法 ${form} 处` : '',
    ].filter(Boolean);
    return `有 ${changed + missing + added + form} 处不同：${parts.join('，')}`;
  },
  form: (count: number): string => `文字一致，${count} 处写法不同（全角半角、大小写、引号）`,
  nearest: '最接近的是',
  also: '同样的文字还见于',
  unquoted: '未加引号',
  sides: { typed: '报告', original: '原文' },
  quote: (words: string): string => `“${shortTerm(words)}”`,
  changed: { before: '“', typed: '”，原文为“', end: '”' },
  missing: (words: string): string => `缺“${words}”，共 ${[...words].length} 字`,
  added: (words: string): string => `多“${words}”，共 ${[...words].length} 字`,
  gap: (signs: number): string => `缺 ${signs} 字`,
  surplus: (signs: number): string => `多 ${signs} 字`,
  copyOriginal: '复制原文',
  copyResult: '复制核对结果',
  copied: '已复制',
  toText: '到原文处',
  beside: '逐句对照',
  result: '核对结果',
  list: '引文',
};
