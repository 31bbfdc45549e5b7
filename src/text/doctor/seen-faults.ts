/** Words of `npm run doctor` for answers that did not come or came incomplete, and for a visit that did not finish. */
import { codeOf, systemFault } from '../commands/system.ts';

/** A number of bytes in words. */
export function bytesWords(bytes: number): string {
  if (bytes < 10_000) return `${bytes} 字节`;
  const kilobytes = bytes / 1_000;
  return kilobytes < 10_000 ? `${Math.round(kilobytes)} kB` : `${Math.round(kilobytes / 1_000)} MB`;
}

/** A stretch of time in words. */
export function timeWords(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return seconds < 180 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`;
}

/** An answer by its status, which is 0 if no answer came. */
export function answered(status: number): string {
  return status === 0 ? '没有响应' : `返回 ${status}`;
}

/** Second halves of sentences: each follows the name of the file that was asked for. */
export const faultSeen = {
  notWhole: (what: string, code: string): string => `没有得到完整的响应：${what}（${code}）`,
  unknown: (why: string): string => `没有得到完整的响应（“${why}”）`,
  noHandshake: '没有得到响应：服务器接受了连接，但一直没有建立安全连接',
  status: (status: number, what: string): string => `${answered(status)}：${what}`,
  silent: (silence: number, bytes: number): string =>
    `连续 ${timeWords(silence)}没有传来数据，${cameBy(bytes)}`,
  slow: (patience: number, bytes: number): string =>
    `${timeWords(patience)}内没有传完，${cameBy(bytes)}`,
  tooLong: (most: number): string => `超过 ${bytesWords(most)}，没有读完`,
  tooLarge: (size: number): string => `有 ${bytesWords(size)}，太大，没有读取`,
  tooManyElements: (most: number): string => `元素超过 ${most} 个，没有读完`,
  tooDeep: (most: number): string => `元素嵌套超过 ${most} 层，没有读完`,
  tooDeepToRead: '元素嵌套太深，没有读完',
  noAddress: (to: string): string => `重定向到“${to}”，这不是网址`,
  ledAway: (to: string): string => `重定向到“${to}”，不在这个网站里`,
  withLogin: (to: string): string => `重定向到“${to}”，网址里有用户名或密码`,
  noEnd: (last: string): string => `一再重定向，最后一次到“${last}”，没有终点`,
  elsewhere: '不在这个网站里',
  outside: '不在这个文件夹里',
  notThere: '不存在',
  noName: '不能作文件名',
  unreadable: (error: unknown): string => `无法读取（${whyOf(error)}）`,
} as const;

/** The meaning of the system's code, without what to do about it; errors without one have their own words. */
function whyOf(error: unknown): string {
  const [words] = systemFault(error)?.split('。') ?? [];
  if (words !== undefined) return `${codeOf(error) ?? ''}：${words}`;
  return `“${error instanceof Error ? error.message : String(error)}”`;
}

function cameBy(bytes: number): string {
  return bytes === 0 ? '什么也没有收到' : `只收到 ${bytesWords(bytes)}`;
}

/** The meaning of the code of an error. */
export const codeSeen = {
  expired: '证书已经过期',
  notYet: '证书还没有生效',
  otherName: '证书不是发给这个域名的',
  selfSigned: '证书是自签名的',
  chain: '签发证书的机构不受信任，或者证书链不完整',
  weak: '证书的密钥太短，或者签名算法太旧',
  tls: '无法建立安全连接',
  refusedTls: '服务器没有同意建立安全连接',
  nothing: '连接断开，什么也没有收到',
  badPort: '浏览器不访问这个端口',
  noMachine: '这个域名没有对应的服务器',
  noDns: '无法查询这个域名（DNS）',
  refused: '这个端口没有服务',
  noWay: '网络不通，到不了这台服务器',
  notTaken: '服务器没有接受连接',
  encoding: '无法按响应头所写的方式解压缩',
  headers: '响应头超过 16 kB',
  noHttp: '收到的不是 HTTP 响应',
  framing: '响应的格式不合 HTTP 的规定，读到一半不能再读',
  otherLength: '长度与响应头所写的不符',
  cutOff: '连接中断',
} as const;

/** The meaning of a status of the host. */
export const statusSeen = {
  login: '服务器要求登录',
  forbidden: '服务器不允许读取',
  tooMany: '服务器认为请求太多',
  gateway: '代理服务器没有得到后面服务器的响应，或者负荷已满',
  failed: '服务器内部出错',
  other: '既没有给出文件，也没有说文件不存在',
} as const;

/** Why a visit did not finish, in sentences. */
export const boundsSeen = {
  visit: (most: number): string => `${timeWords(most)}内没有读完整个网站。`,
  late: (count: number): string => `有 ${count} 次响应没有按时收到。`,
  all: (most: number): string => `读到的数据超过 ${bytesWords(most)}。`,
  kept: (most: number): string => `网页和数据文件合计超过 ${bytesWords(most)}。`,
  longAddress: (most: number): string => `有网址超过 ${most} 个字符。`,
  addresses: (most: number): string => `网址超过 ${most} 个。`,
  links: (most: number): string => `网页里的链接超过 ${most} 个。`,
} as const;
