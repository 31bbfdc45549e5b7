/** Words of `npm run import` and `npm run verify`: a table that a person checks in a minute, and the next step. */
import { kindsWords } from './kinds.ts';
import { shownName } from '../rules/names.ts';

export interface ShownDoubt {
  code: string;
  must: boolean;
  line: number;
  question: string;
  /** What each answer does, by its value. */
  options: Record<string, string>;
  default: string;
  answer: string | null;
}

export interface ShownPlan {
  id: string;
  title: string;
  shortTitle: string;
  issuer: string;
  number: string;
  date: string;
  chapters: number;
  tasks: readonly { id: string; heading: string; units: readonly string[]; deadline: string }[];
  measures: number;
  units: number;
  isNew: boolean;
  gone: readonly string[];
  movedNotes: readonly { page: string; text: string }[];
  /** Targets that the text seems to name; to be confirmed. */
  targets: readonly { id: string; words: string }[];
  places: readonly { id: string; words: string }[];
  deadlines: readonly { id: string; words: string }[];
}

const NONE = '（原文没有）';

/** How many lines of a kind are listed at most. */
const MOST = 20;

function shorten(words: string, most: number): string {
  const characters = Array.from(words);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words;
}

function unitsWords(units: readonly string[]): string {
  if (units.length === 0) return '未写单位';
  return shorten(units.join('、'), 36);
}

function listed(lines: readonly string[]): string[] {
  const more = lines.length - MOST;
  return more > 0 ? [...lines.slice(0, MOST), `  ……另有 ${more} 项`] : [...lines];
}

function proposals(
  title: string,
  found: readonly { id: string; words: string }[],
  none: string,
): string[] {
  if (found.length === 0) return [`  ${none}`];
  const lines = found.map(({ id, words }) => `    ${shorten(id, 24)}  ${shorten(words, 40)}`);
  return [`  ${title}：`, ...listed(lines)];
}

function planLines(plan: ShownPlan): string[] {
  const or = (words: string): string => (words === '' ? NONE : words);
  return [
    `方案：${plan.id}${plan.isNew ? '（新）' : '（已有，重新导入）'}`,
    `  标题：${or(plan.title)}`,
    `  简称：${or(plan.shortTitle)}`,
    `  发文机关：${or(plan.issuer)}`,
    `  文号：${or(plan.number)}`,
    `  成文日期：${or(plan.date)}`,
    `  共 ${plan.chapters} 章、${plan.tasks.length} 项任务、${plan.measures} 条措施、${plan.units} 个单位`,
    ...plan.tasks.map(
      ({ id, heading, units, deadline }) =>
        `  ${id}  ${shorten(heading, 24)}  〔${unitsWords(units)}〕${deadline === '' ? '' : `  ${shorten(deadline, 16)}`}`,
    ),
    ...proposals(
      plan.isNew
        ? `可能的目标指标（写在 content/${plan.id}/targets.yaml，核对后去掉行首的“# ”才会显示）`
        : '可能的目标指标（请核对后写进 targets.yaml）',
      plan.targets,
      '可能的目标指标：没有找到。原文写了的，请自己写进 targets.yaml',
    ),
    ...proposals(
      '可能的地区（请核对后写进 content/places.yaml）',
      plan.places,
      '可能的地区：没有找到新的。原文写了的，请自己写进 content/places.yaml',
    ),
    ...proposals('原文写明的时限', plan.deadlines, '原文写明的时限：没有找到'),
  ];
}

function doubtLines(doubt: ShownDoubt): string[] {
  const { line, question, options, must, answer } = doubt;
  const place = line === 0 ? '整个文件' : `第${line}行`;
  const entries = Object.entries(options);
  const choices = entries.map(([value, does]) => (value === does ? value : `${value}（${does}）`));
  const holds =
    answer !== null
      ? `已答复：${answer}`
      : must
        ? doubt.default === ''
          ? '必须答复'
          : `必须答复，建议：${doubt.default}`
        : doubt.default === ''
          ? '可以不答'
          : `不答复就按：${doubt.default}`;
  return [
    `  ${place}：${question}`,
    `      ${entries.length > 1 ? `可选：${choices.join('，')}；` : ''}${holds}`,
  ];
}

const doing = { made: '新建', changed: '改写', removed: '删除' };

export const importWords = {
  readingHeader:
    ' 读这份正文时拿不准的地方。在 answer: 后面写答复（可选的写在 options: 里），再运行一次 npm run import。\n 没有答复的按 default: 读。tasks: 可以列出要当作任务的标题编号，例如 ["2.1"]。',
  targetsHeader:
    '导入时从原文摘出的目标指标，请逐条核对。对的，去掉行首的“# ”；不对的，删去或改正。\nof、figure、words、date.words 都要照抄原文。重新导入不会改动这个文件。行首有两个“#”的是说明，不是指标。',
  usage: `用法：npm run import -- 文件 [文件……] [--plan 网址名] [--answer 问题=答复] [--yes] [--dry-run] [--report json]\n文件可以是 ${kindsWords}。重新导入已有的方案，可以只写 --plan 网址名。`,
  unknownOption: (option: string): string => `不认识“${option}”。`,
  needsValue: (option: string): string =>
    `“${option}”后面要写内容，例如 ${option === '--plan' ? '--plan hubei-2018-xinxi-xiaofei' : option === '--answer' ? '--answer encoding=gb18030' : '--report json'}。`,
  takesNoValue: (option: string): string => `“${option}”后面不写内容，单独写就行。`,
  onePlan: '--plan 只能用于一个文件。请分几次导入。',
  noFile: (file: string): string => `${file}: 没有这个文件。请核对路径。`,
  isFolder: (file: string): string =>
    `${file}: 这是文件夹，不是文件。请写里面方案文件的路径，可以一次写几个。`,
  isDevice: (file: string): string =>
    `${file}: 这不是普通文件（可能是管道或设备），没有读。请先把内容存成文件，再导入。`,
  badPlanId: (id: string): string =>
    `“${id}”不能作网址。请用小写字母、数字和“-”，以字母开头，例如 hubei-2018-xinxi-xiaofei。`,
  noPlan: (id: string): string => `没有方案“${id}”。请写上要导入的文件。`,
  badAnswer: (words: string): string => `“${words}”不是“问题=答复”的样子，例如 encoding=gb18030。`,
  plan: (plan: ShownPlan): string => planLines(plan).join('\n'),
  doubts: (doubts: readonly ShownDoubt[]): string =>
    doubts.length === 0
      ? '没有拿不准的地方。'
      : [`拿不准的地方 ${doubts.length} 处：`, ...doubts.flatMap(doubtLines)].join('\n'),
  log: (lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : ['读文件时的改动：', ...listed(lines.map((line) => `  ${line}`))].join('\n'),
  notices: (lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : [
          '原文里看着不寻常的地方（照原文，没有改动）：',
          ...listed(lines.map((line) => `  ${line}`)),
        ].join('\n'),
  logLine: (what: string, count: number, line: number): string =>
    `${what}${count > 1 ? `（${count} 处，第一处在第${line}行）` : line === 0 ? '' : `（第${line}行）`}`,
  gone: (plan: string, ids: readonly string[]): string =>
    `有 ${ids.length} 个编号没有了：${shorten(ids.join('、'), 80)}。写入时列进 content/${plan}/plan.yaml 的 retired:（停用）；其实是换了编号的，请改写进 aliases:。`,
  moved: (plan: string, page: string, text: string): string =>
    `原来跟着的那句没有了，这条编者注移到了 content/${plan} 第 ${page} 页的末尾：${shorten(text.replace(/\s+/gu, ' '), 40)}`,
  written: (changes: readonly { file: string; what: keyof typeof doing }[]): string =>
    changes.length === 0
      ? '没有要改动的文件。'
      : changes.map(({ file, what }) => `${doing[what]} ${file}`).join('\n'),
  dryRun: '这是试运行，没有写任何文件。',
  blocked: '先要答复下面的问题，没有写任何文件：',
  howToAnswer: (code: string): string =>
    code === 'other-plan'
      ? '是新文本的，加上 --answer other-plan=revision 再运行；是另一份方案的，用 --plan 写另一个网址名再导入。'
      : `请加上答复再运行，例如：npm run import -- 文件 --answer ${code}=答复。`,
  mustNext: (file: string): string =>
    `接下来：在 ${file} 里必须答复的问题后面写上 answer:，再运行一次 npm run import；没有答复，生成不了网站。`,
  next: '接下来：核对上表，运行 npm run build，再运行 npm run verify。',
  failed: (words: string): string => `没有写成，一切照旧：${words}`,
  finished: (isWhole: boolean): string =>
    isWhole
      ? '上一次导入或删除写到一半停止了，现在已经把它写完。'
      : '上一次导入或删除没有写成就停止了，已删去它留下的临时文件，内容没有改动。',
  busy: (pid: string, host: string, lock: string): string =>
    `另一个导入正在写文件（计算机 ${host || '不明'}，进程 ${pid || '不明'}）。请等它结束，再运行一次；确实没有在运行的，删去 ${lock}。`,
  changedMeanwhile: (file: string): string =>
    `${file} 在读过以后被别的程序或另一个导入改动了。请再运行一次。`,
  place: (line: number): string => (line === 0 ? '' : `第${line}行：`),
  byDefault: '（默认）',
  badDay: (words: string): string => `“${words}”不是日期。请写成 2018-12-26 这样，或者留空。`,
  howToChoose: '请答复下面的问题：用 ↑ ↓ 选择，或者输入文字，按回车确定；按 Esc 停止，什么也不写。',
  mustFill: '这一项必须填写。',
  stopped: '已停止，没有写任何文件。',
} as const;

export const verifyWords = {
  plan: (id: string, clauses: number, characters: number, seed: string): string =>
    `${id}：${clauses} 条、${characters} 字，与 seeds/${seed} 逐字一致`,
  original: (text: string, original: string): string =>
    `seeds/${text} 与原件 seeds/${original} 一致`,
  compared: 'dist/：已与网页逐字比对',
  notBuilt: 'dist/ 还没有生成，没有比对网页',
  done: '核对无误。',
  changed: (id: string, found: string, text: string): string =>
    `第 ${id} 条是“${found}”，正文是“${text}”。请重新生成网站。`,
  missing: (id: string, text: string): string => `缺少第 ${id} 条：“${text}”。请重新生成网站。`,
  order: '各条的顺序与正文不一致。请重新生成网站。',
  noPage: '没有这个网页。请重新生成网站。',
  notBuiltYet: (title: string): string =>
    `没有《${shownName(title)}》的网页：dist/ 是导入这个方案以前生成的。请运行 npm run build，再核对。`,
  older: (title: string, count: number): string =>
    `《${shownName(title)}》的网页与正文有 ${count} 处不同：dist/ 是按以前的内容生成的。请运行 npm run build，再核对。`,
  removed: (title: string): string =>
    `《${shownName(title)}》已经不在 content/ 里，网页还在。请运行 npm run build；已经发布的，把网站上的这个文件夹也删去。`,
} as const;
