/** Words of `npm run doctor`: how it is called, how far it is, and why it gives up. */
import { bytesWords, timeWords } from './seen-faults.ts';

export const doctorWords = {
  usage:
    '请写要检查的网址或文件夹：npm run doctor -- http://localhost:4321/，或者 npm run doctor -- dist',
  noPlace: (place: string): string =>
    `“${place}”不是这里的文件夹，也不是以 http:// 或 https:// 开头的网址。`,
  noHost: (place: string): string => `网址“${place}”缺少主机名，例如 http://localhost:4321/。`,
  spaceInHost: (place: string): string => `网址“${place}”的主机名里有空格，请删去。`,
  badHost: (place: string): string =>
    `网址“${place}”的主机名写得不对，请核对有没有多余的标点、方括号。`,
  badPort: (place: string, port: string): string =>
    `网址“${place}”的端口“${port}”不对，应是 1 至 65535 之间的数字。`,
  hasLogin:
    '网址里有用户名或密码，这个命令不能登录。请去掉“@”和它前面的用户名、密码。登录后才能看的网站，请检查文件夹：npm run doctor -- dist。',
  progress: (looked: number, left: number, bytes: number): string =>
    `……已检查 ${looked} 个网址，还有 ${left} 个，已读 ${bytesWords(bytes)}`,
  looked: (name: string, looked: number, compared: number): string =>
    `${name}：检查了 ${looked} 个网址${compared > 0 ? `，并按构建的文件清单核对了 ${compared} 个文件` : ''}`,
  tooLong: (most: number): string => `检查超过 ${timeWords(most)}。`,
  tooMuchMemory: (megabytes: number): string =>
    `检查需要的内存超过 ${megabytes} MB，构建的网站不会这样。`,
  gaveUp: (why: string, place: string): string => `${why}\n检查已停止，对 ${place} 不作结论。`,
} as const;
