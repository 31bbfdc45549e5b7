/** Faults of `content/` and `seeds/` in words for the person who publishes: what is wrong, and how to mend it. */
import { valueIn } from '../../outside/records.ts';

/** One fault on a line of its own: 文件:行: 什么问题。怎么改。 */
export function faultLine(file: string, line: number | undefined, words: string): string {
  return `${line === undefined ? file : `${file}:${line}`}: ${words}`;
}

const yamlCodes: Record<string, string> = {
  DUPLICATE_KEY: '同一个名称写了两次。请删去一个。',
  TAB_AS_INDENT: '行首用了制表符（Tab）。请改用空格缩进。',
  BAD_INDENT: '缩进不对。请与同级的行对齐，下一级多空两格。',
  MISSING_CHAR: '少了引号、括号或冒号。请补上，成对使用。',
  MULTILINE_IMPLICIT_KEY: '这一行少了冒号，或者引号没有成对。请补上。',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个冒号。请把冒号后面的文字加上引号。',
  BLOCK_IN_FLOW: '括号里不能分行写列表。请写在一行里，用逗号隔开。',
  BAD_DQ_ESCAPE: '双引号里的反斜杠不对。请改用单引号。',
  BAD_SCALAR_START: '文字不能以这个符号开头。请给整段文字加上引号。',
  BAD_ALIAS: '文字不能以“*”或“&”开头。请给整段文字加上引号。',
  ALIAS_PROPS: '文字不能以“*”或“&”开头。请给整段文字加上引号。',
  TAG_RESOLVE_FAILED: '文字不能以“!”开头。请给整段文字加上引号。',
  MULTIPLE_DOCS: '文件里有单独的“---”一行。请删去。',
  UNEXPECTED_TOKEN: '有多余的符号。请核对括号、引号和缩进，文字里有“: ”“#”的请加引号。',
};

const SHAPES: Record<string, string> = {
  string: '文字',
  array: '列表（每项一行，以“- ”开头）',
  object: '“名称: 内容”的样子',
  record: '“名称: 内容”的样子',
  number: '数字',
  boolean: 'true 或 false',
};

/** What the schema asks for, in words; the keys are messages of `src/model/shapes/schemas.ts`. */
const formats: Record<string, string> = {
  slug: '只能用小写字母、数字和“-”',
  words: '不能空着',
  day: '要写成 2018-12-26 这样的日期',
  sum: '要是 64 位十六进制的 sha256',
  'folder-address':
    '要是 https:// 或 http:// 开头、“/”结尾的文件夹网址，不带用户名、问号和汉字（汉字写成 %E7 这样的编码）',
  'own-word': '只能用汉字、字母和数字，一到二十个字',
  target: '要是条款编号加“.t”和数字，例如 2-1.t1',
};

/** An issue of zod, as far as these words need it. */
export interface Issue {
  code: string;
  /** Names and positions, from 0, on the way to the value; empty for the whole file. */
  path: readonly PropertyKey[];
  message: string;
  /** The type or values that are wanted. */
  expected: string;
  /** The value, shortened; undefined if there is none. */
  found: string | undefined;
  keys: readonly string[];
}

/** A place in a file, with the items of its lists counted as people do: 第2项的“date.words” */
function placeWords(path: readonly PropertyKey[]): string {
  const steps: string[] = [];
  let names: string[] = [];
  const close = (): void => {
    if (names.length > 0) steps.push(`“${names.join('.')}”`);
    names = [];
  };
  for (const step of path) {
    if (typeof step === 'number') {
      close();
      steps.push(`第${step + 1}项`);
    } else names.push(String(step));
  }
  close();
  return steps.join('的');
}

function wanted({ code, expected, message, keys, path }: Issue): string {
  const format = valueIn(formats, message);
  const place = placeWords(path);
  if (code === 'unrecognized_keys') {
    const where = place === '' ? '' : `${place}里`;
    return `${where}不认识“${keys.join('”“')}”。请核对拼写，或者删去。`;
  }
  if (format !== undefined) return `${place}${format}。请改正。`;
  if (code === 'invalid_value') return `${place}只能是：${expected}。请改正。`;
  if (code === 'too_small') return `${place}不能空着。请补上。`;
  return `${place}应当是${valueIn(SHAPES, expected) ?? expected}。请改正。`;
}

/** Words for what is wrong in data files. */
export const dataFaults = {
  yaml: (code: string): string =>
    valueIn(yamlCodes, code) ?? '读不懂这一行。请核对缩进、冒号和引号。',
  issue: (issue: Issue): string => {
    const { code, path, found, expected } = issue;
    if (path.length === 0 && code === 'invalid_type') {
      return `文件内容不对，应当是${valueIn(SHAPES, expected) ?? expected}。请参照其他方案的同名文件改正。`;
    }
    if (found === undefined && code === 'invalid_type') return `缺少${placeWords(path)}。请补上。`;
    const shown = found === undefined || code === 'unrecognized_keys' ? '' : `（现在是 ${found}）`;
    return wanted(issue).replace('。', `${shown}。`);
  },
  answer: (answer: string, options: readonly string[]): string =>
    `答复“${answer}”不在可选的里面。请写 ${options.join('、')} 之一。`,
  noFile: (): string => '没有这个文件。请恢复，或者重新运行 npm run import。',
} as const;

/** Words for what is wrong in an MDX file of a plan. */
export const mdxFaults = {
  noId: (tag: string): string => `<${tag}> 没有编号。请写上原来的 id，例如 id="3.1.1-2"。`,
  markup: (tag: string, id: string): string =>
    `<${tag} id="${id}"> 里有会被解释的符号，正文只能是文字。请在 * _ { < 等符号前加反斜杠，标签和文字写在同一行。`,
  code: (): string =>
    '这里有会运行的代码（花括号、import 或 export）。请删去；正文里的花括号前加反斜杠。',
  danger: (what: string): string => `<Note> 里不能有 ${what}。请删去，只写文字和普通链接。`,
  heading: (id: string): string =>
    `<Task id="${id}"> 的第一行不是标题。请恢复为 <Heading id="${id}">。`,
  unknownTag: (tag: string): string =>
    `不认识 <${tag}>。正文用 Heading、Clause、Measure、Units、Source；自己的话写在 <Note> 里。`,
  outside: (): string =>
    '有文字不在任何标签里。正文请恢复到原来的标签里；自己的话写在 <Note>…</Note> 里。',
  syntax: (): string =>
    '标签写得不对：没有关上，或者多了符号。请核对 < > { }，正文里的这些符号前加反斜杠。',
  otherPage: (found: string, id: string): string =>
    `编号写的是“${found}”，但这是第 ${id} 页的文件。请改回 id: "${id}"。`,
  missing: (folder: string, id: string): string =>
    `没有这个文件，但 ${folder}/plan.yaml 列有第 ${id} 页。请恢复，或者重新运行 npm run import。`,
  stray: (): string => '这个文件不属于本方案（可能是复制出来的副本）。请移走或删去。',
} as const;

/** Words for content that contradicts itself or its official text. */
export const contentFaults = {
  noPlan: (): string =>
    '这里还没有方案，没有可以生成、核对的内容。请先导入一份：npm run import -- 文件',
  seedGone: (plan: string): string =>
    `没有这份正文，但 content/${plan}/plan.yaml 写着它。请恢复文件，或者重新导入。`,
  renamed: (id: string, former: string): string =>
    `这个文件夹原来叫 ${former}（plan.yaml 的 seed: 是 ${former}.txt），现在叫 ${id}：各页网址会全变，以前的链接打不开，各人的登记也对不上。请把文件夹改回 ${former}；还没有发布、确实要换网址的，把 seeds/${former}.txt、seeds/source.yaml 里的 file: 和 plan.yaml 的 seed: 一并改名。`,
  seedUnlisted: (seed: string): string =>
    `没有列出 ${seed}，无法证明正文没有被改动。请重新运行 npm run import，或者补上这一项。`,
  seedChanged: (): string =>
    '正文与 seeds/source.yaml 记下的 sha256 不一致，被改动过。请恢复原来的文件；确实换了正文的，请重新导入。',
  notJson: (): string => '不是完整的 JSON，不能读。请从备份恢复这个文件，不要手工改动。',
  notVerbatim: (id: string, place: string, expected: string, found: string): string =>
    `第 ${id} 条与正文不一致：${place} 是“${expected}”，这里是“${found}”。请恢复原文和分段。`,
  twice: (id: string): string => `编号 ${id} 用了两次。请恢复原来的编号。`,
  gone: (id: string): string =>
    `编号 ${id} 发布过，现在没有了，会使链接和登记失去所指。请恢复；确实删去的，写进 plan.yaml 的 retired:；换了编号的，写进 aliases:。`,
  settledThere: (id: string): string =>
    `编号 ${id} 写在 retired: 或 aliases: 里，但仍有这一条。请从中删去。`,
  aliasOfNothing: (alias: string, id: string): string =>
    `aliases: 里的 ${alias} 指向 ${id}，没有这一条。请改成现有的编号。`,
  unlistedId: (id: string): string => `缺少编号 ${id}。请补上一行，或者重新运行 npm run import。`,
  noTask: (id: string): string =>
    `tasks: 里的 ${id} 不是一项有措施的任务。请写最小一级标题的编号，再运行 npm run import。`,
  misquoted: (target: string, words: string, clause: string): string =>
    `${target}：“${words}”不在第 ${clause} 条里。请照原文引用，或者改成对的编号。`,
  nowhere: (words: string): string => `“${words}”在所有方案里都找不到。请改正或者删去。`,
  unitUnlisted: (name: string): string =>
    `没有列出单位“${name}”。请重新运行 npm run import，或者补上名称和网址。`,
  mustAnswer: (question: string): string =>
    `还没有答复：${question}请在 answer: 后面写上答复，再运行 npm run import。`,
  unfinished: (): string => '这是导入中途停止留下的，不属于内容。请再运行一次 npm run import。',
  originalGone: (): string => '没有这份原件。请恢复文件，或者重新导入。',
  originalChanged: (): string =>
    '原件与 seeds/source.yaml 记下的 sha256 不一致，被改动过。请恢复原来的文件。',
  derivedOtherwise: (original: string, expected: string, found: string): string =>
    `从原件 ${original} 读出来的文字与此不同：原件是“${expected}”，这里是“${found}”。请重新导入原件。`,
} as const;
