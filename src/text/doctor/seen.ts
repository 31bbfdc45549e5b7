/** Sentences on what `npm run doctor` saw: of files, links, headers, policies, search, text and the worker. */
import { answered, bytesWords } from './seen-faults.ts';

/** A path as a sentence names it; the first page has an empty one. */
const of = (path: string): string => (path === '' ? '首页' : `${path} `);

/** The same within a sentence. */
const within = (path: string): string => (path === '' ? '首页' : ` ${path} `);

/** One path, and how many there are besides. */
const some = (first: string, count: number): string =>
  count === 1 ? of(first) : `${of(first)}等 ${count} 处`;

/** The header as it was sent. */
const sent = (name: string, value: string): string => `响应头“${name}: ${value}”`;

export const siteSeen = {
  otherAddress: (built: string, name: string): string =>
    `网站是为“${built}”构建的，现在的网址是 ${name}。`,
  first: (name: string, fault: string): string => `首页 ${name} ${fault}。`,
  noSite: (name: string, movedTo?: string): string =>
    movedTo === undefined
      ? `${name} 不是台账（Taizhang）生成的网页。`
      : `${name} 重定向到“${movedTo}”，没有给出首页。`,
  ledToLogin: (name: string, movedTo: string): string =>
    `${name} 重定向到“${movedTo}”，那里像是登录页。`,
  within: (name: string, root: string): string => `${name} 不是网站的首页，首页在它的“${root}”。`,
} as const;

export const filesSeen = {
  otherWords: (path: string): string => `${path} 的内容与构建的不同。`,
  otherLineEnds: (path: string): string => `${path} 的换行符与构建的不同。`,
  cut: (path: string, size: number, built: number): string =>
    `${path} 只有 ${bytesWords(size)}，构建的是 ${bytesWords(built)}。`,
  otherBytes: (path: string, size: number): string =>
    `${path} 与构建的一样大（${bytesWords(size)}），内容不同。`,
  longer: (path: string, size: number, built: number): string =>
    `${path} 比构建的（${bytesWords(built)}）多 ${size - built} 字节。`,
  otherBuild: (path: string, build: string, list: string, listed: string): string =>
    `${of(path)}属于构建“${build}”，${list} 属于构建“${listed}”。`,
  noList: (path: string): string => `${path} 不是构建的文件清单。`,
  answers: (path: string, status: number): string => `${of(path)}${answered(status)}。`,
  clash: (one: string, other: string): string => `${one} 和 ${other} 只有大小写不同。`,
  strange: (path: string): string => `“${path}”里有字母、数字和 . _ ~ + - 以外的字符。`,
} as const;

export const linksSeen = {
  fault: (path: string, fault: string, need?: string): string =>
    `${of(path)}${fault}${need === undefined ? '' : `；${need}`}。`,
  loads: (first: string, count: number): string => `${some(first, count)}要用到它`,
  leads: (first: string, count: number): string => `${some(first, count)}有链接指向它`,
  held: '有 plan.json 写明这一页有条款',
  built: '它是构建生成的文件',
  outside: (path: string, address: string): string =>
    `${of(path)}有链接指向“${address}”，不在发布的文件夹里。`,
  noPlace: (path: string, address: string, to: string): string =>
    `${of(path)}有链接指向“${address}”，但${within(to)}里没有这个位置。`,
  notThere: (path: string): string => `${path} 不存在。`,
  nowhere: (path: string): string => `${path} 并不存在，却返回 200。`,
  otherNotFound: (path: string, status: number): string =>
    `${path} ${answered(status)}，但内容不是网站的 404.html。`,
  noSlash: (path: string, folder: string): string => `${path} 返回 200，没有重定向到 ${folder}。`,
} as const;

export const headersSeen = {
  type: (path: string, type: string, wanted: string): string =>
    `${of(path)}${type === '' ? '没有写明类型' : `的类型是“${type}”`}，应为 ${wanted}。`,
  charset: (path: string, charset: string): string =>
    `${of(path)}的字符集写成“${charset}”，实际是 UTF-8。`,
  header: (path: string, name: string, value: string): string =>
    `${of(path)}带有${sent(name, value)}。`,
  unknownEncoding: (path: string, encoding: string): string =>
    `${of(path)}带有${sent('Content-Encoding', encoding)}，浏览器不认识。`,
  uncompressed: (path: string, size: number): string =>
    `${of(path)}有 ${size} 字节，没有压缩（没有响应头 Content-Encoding）。`,
  caching: (path: string, control: string): string => `${of(path)}${cached(control)}。`,
  noValidator: (path: string, control: string): string =>
    `${of(path)}${cached(control)}，没有 ETag，也没有 Last-Modified。`,
} as const;

function cached(control: string): string {
  return control === '' ? '没有响应头 Cache-Control' : `带有${sent('Cache-Control', control)}`;
}

export const policySeen = {
  header: (what: string, text: string): string =>
    `响应头 Content-Security-Policy ${what}（“${text}”）。`,
  ownScripts: '不允许网页自带的脚本（没有写它们的散列值）',
  noWasm: "不允许 WebAssembly：script-src 里没有 'wasm-unsafe-eval'",
  own: {
    'script-src': '不允许网站自己的脚本',
    'style-src': '不允许网站自己的样式',
    'connect-src': '不允许网站自己的数据',
    'img-src': '不允许网站自己的图片',
    'manifest-src': '不允许网站自己的应用清单（manifest）',
  },
  noDataPictures: '不允许 data: 的图片',
  sandbox: '把网页放进了沙箱（sandbox）',
  noTrustedTypes: '不允许名为 default 的 Trusted Types 策略',
  onlySecure: '要求全部用 https，而网站不是 https',
  missing: (path: string): string => `${of(path)}没有写在 <meta> 里的安全策略。`,
  loose: (path: string, values: string): string =>
    `${of(path)}自带的安全策略允许这样的脚本：“${values}”。`,
  unknownScripts: (path: string, count: number): string =>
    `${of(path)}有 ${count} 段脚本不在自带的安全策略里。`,
  foreign: (path: string, address: string): string =>
    `${of(path)}要加载“${address}”，不在这个网站里。`,
  noAddress: (path: string, address: string): string =>
    `${of(path)}要加载“${address}”，这不是网址。`,
  noFrameAncestors: '没有响应头写明 frame-ancestors。',
  noHeader: (name: string): string => `没有响应头 ${name}。`,
  headerIs: (name: string, value: string): string => `响应头 ${name} 是“${value}”。`,
} as const;

export const searchSeen = {
  otherCount: (path: string, plan: string, count: number, inPlan: number): string =>
    `${path} 里 ${plan} 有 ${count} 条，plan.json 里有 ${inPlan} 条。`,
  lost: (path: string, plan: string, id: string): string =>
    `${path} 里没有 ${plan} 的第 ${id} 条，或者与 plan.json 的不同。`,
  noClauses: (path: string): string => `${path} 读不出条款。`,
  unreadable: (path: string): string => `${path} 无法读取。`,
  noPart: (hash: string): string => `索引缺少 ${hash} 这一部分。`,
} as const;

/** The first place where a text differs from the clauses, with the words of each there. */
interface Difference {
  line: number;
  column: number;
  expected: string;
  found: string;
}

export const textSeen = {
  differs: (file: string, { line, expected, found }: Difference): string =>
    `${file} 第 ${line} 行是“${expected}”，plan.json 是“${found}”。`,
  differsAt: (file: string, difference: Difference, path: string): string => {
    const { line, column, expected, found } = difference;
    return `${file} 第 ${line} 行第 ${column} 个字起是“${expected}”，${path} 是“${found}”。`;
  },
  otherFingerprint: (path: string, id: string, text: string): string =>
    `${path} 第 ${id} 条是“${text}”，与写明的指纹（fingerprint）不符。`,
  noSeeds: (plan: string): string => `这里没有 seeds/ 文件夹，无法核对 ${plan} 的原文。`,
  noSeed: (path: string, sha256: string): string =>
    `seeds/ 里没有 ${path} 所写的那份原文（sha256 为“${sha256}…”）。`,
  noPlan: (path: string): string => `${path} 读不出方案。`,
} as const;

export const workerSeen = {
  elsewhere: (path: string): string => `${path} 不在网站的根目录。`,
  lists: (url: string): string => `sw.js 列有 ${url}，但它不存在。`,
  otherBuilt: (url: string): string => `sw.js 里 ${url} 的版本与构建的不同。`,
  otherPublished: (url: string): string => `sw.js 里 ${url} 的版本与发布的不同。`,
} as const;
