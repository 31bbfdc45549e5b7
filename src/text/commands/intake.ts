/** Words on the reading of a file: why one is refused, with the way out, and what it changed. */
import { kindsWords } from './kinds.ts';
import { valueIn } from '../../outside/records.ts';

const SAVE_AS_DOCX = '请用 Word 或 WPS 打开，另存为“.docx”，再导入。';
const SEND_AGAIN = '请重新下载或请对方重新发送，再导入。';

const refusals: Record<string, string> = {
  'not-text': `里面不是文字，或者编码认不出来。请用记事本打开，另存为 UTF-8 编码的“.txt”，再导入。`,
  'encoding-contradicts':
    '写明的文字编码和内容不一致，读出来会有乱码。请用记事本打开，另存为 UTF-8 编码的“.txt”，再导入。',
  'replacement-character':
    '里面有“�”，是以前转换编码时丢掉的字，已无法恢复。请找到原来的文件，重新导入。',
  'old-word': `是旧格式的 Word 文件（.doc）。${SAVE_AS_DOCX}`,
  wps: `是 WPS 文字文件（.wps）。${SAVE_AS_DOCX}`,
  rtf: `是 RTF 文件。${SAVE_AS_DOCX}`,
  'word-xml': `是 Word 的 XML 文件。${SAVE_AS_DOCX}`,
  'not-word': `不是 Word 文件。${SAVE_AS_DOCX}`,
  spreadsheet: '是表格文件，不是方案正文。请导入方案正文的 Word 文件、网页或文本。',
  password: '已加密，无法读取。请用 Word 或 WPS 打开，去掉密码，另存一份，再导入。',
  broken: `不完整或已损坏，无法识别。${SEND_AGAIN}`,
  'too-large':
    '太大，不像是一份方案。请核对文件；如果是，请删去图片和多余的表格，另存一份，再导入。',
  'too-deep': '里面一层套一层，太深，不像是正常的文件。请另存一份，再导入。',
  entity: '里面有自定义的 XML 实体，不安全，没有读。请用 Word 或 WPS 另存一份，再导入。',
  empty: '里面没有文字（扫描件、图片里的字无法识别）。请换成有文字的文件，再导入。',
  pdf: '是 PDF。请用 Word 或 WPS 打开，另存为“.docx”；或把文字复制到“.txt”，再导入。',
  ofd: '是 OFD 版式文件。请把文字复制到“.txt”，或向发文单位索取 Word 文件，再导入。',
  mht: '是单个文件的网页（.mht）。请在浏览器里打开，另存为“网页，仅 HTML”，再导入。',
  image: '是图片，其中的文字无法识别。请换成有文字的文件，再导入。',
  'unknown-kind': `不是能读的文件。可以导入 ${kindsWords}。`,
};

/**
 * Why a file is not read, and the way out.
 *
 * @param file Its name.
 * @param detail A place in the file, or an amount; a line and words where `code` is `replacement-character`.
 */
export function refusalWords(file: string, code: string, detail = ''): string {
  const line = code === 'replacement-character' ? /^(\d+): /u.exec(detail)?.[1] : undefined;
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: 这个文件${valueIn(refusals, code) ?? `无法识别（${code}）。${SEND_AGAIN}`}`;
}

const changes: Record<string, string> = {
  encoding: '按指定的编码转成了 UTF-8',
  'byte-order-mark': '去掉了文件开头的编码标记',
  'line-break': '统一了换行',
  'null-character': '去掉了空字符',
  'hard-wrap': '接起了硬换行拆开的段落',
  'page-number': '去掉了页码',
  'page-furniture': '没有取网页上的栏目、按钮等',
  'look-alike': '换成了通用的字',
  invisible: '去掉了看不见的字符',
  'automatic-number': '把自动编号写成了文字',
  'tracked-change': '有修订，已按接受全部修订读',
  'text-box': '取了文本框里的文字',
  footnote: '有脚注、尾注',
  comment: '没有取批注',
  field: '域按显示的结果读',
  'contents-list': '没有取自动目录',
  'hidden-text': '没有取隐藏的文字',
  'header-footer': '没有取页眉、页脚',
  'front-matter': '没有取文件头部的设置',
  'link-target': '没有取链接的网址',
  'merged-cell': '有合并的单元格',
  'number-format': '自动编号的格式不认识',
  'lone-number': '没有取单独的编号',
  'inserted-file': '没有取嵌入的文件',
  picture: '没有取图片',
  placeholder: '没有取占位文字',
  formula: '没有取公式',
  bullet: '没有取项目符号',
  symbol: '有特殊符号',
  raised: '上标、下标按普通字读',
  ruby: '没有取注音',
  title: '加上了网页的标题',
};

/** The words for a change or an omission that reading a file made, by its stable name. */
export function logWords(what: string): string {
  return valueIn(changes, what) ?? what;
}
