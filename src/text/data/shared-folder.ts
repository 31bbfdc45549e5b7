/** Words of the part 共享文件夹. Each fault says what is wrong and what to do. */
import { valueIn } from '../../outside/records.ts';
import { momentWords } from '../rules/dates.ts';
import { quoted, shownName, withinQuotes } from '../rules/names.ts';

/** 甲局（张三）; '' for neither. */
function whom(unit: string, by: string): string {
  const behind = unit === '' || by === '' ? shownName(by) : `（${shownName(by)}）`;
  return shownName(unit) + behind;
}

/** A file that could not be taken in, as sentences name it; `since` is ISO 8601 UTC. */
interface UnreadFile {
  name: string;
  unit: string;
  by: string;
  since: string;
  isSettled: boolean;
}

/** “甲局（张三）”; '' if neither is known. */
function writerOf({ unit, by }: UnreadFile): string {
  const said = whom(unit, by);
  return said === '' ? '' : `“${withinQuotes(said)}”`;
}

/** “甲局（张三）”的文件“…”. */
function fileOf(file: UnreadFile): string {
  const who = writerOf(file);
  return `${who === '' ? '' : `${who}的`}文件${quoted(file.name)}`;
}

/** What is wrong with a file, and what its writer does; others are `changed`. */
const unreadReasons: Record<string, (who: string) => string> = {
  newer: () => '由更新版本的网站写入，本页还读不懂，没有收入。请刷新本页；仍不行的，请更新本站。',
  held: () =>
    '读不了，没有收入，下次再读：可能正被其他程序使用，或者没有读取权限。一直读不了的，请找文件夹的管理人员。',
  otherPhrase: (who) =>
    `用这里的口令打不开，没有收入：是用另一个口令加密的，或者被改动过。请与${who}核对口令；确实打不开的，请把它移出文件夹。`,
};
const half = (who: string): string =>
  `不完整，没有收入，下次再读。请${who}打开本方案的任一页面，文件会自动重新写好。`;
const changed = (who: string): string =>
  `读不懂，像是被其他程序改动过，没有收入，下次再读。请${who}把它移出文件夹，再打开本方案的任一页面，文件会重新写出来。`;

export const shared = {
  offer:
    '同一个团队可以约定一个共享文件夹，各人的登记自动写进去，互相看得到，不用再发文件。不设置就不会写到任何地方。',
  choose: '选择共享文件夹',
  cannotChoose: '这个浏览器不能直接读写文件夹。请换用新版 Edge、360 等浏览器，或者看下面的办法。',
  refused: '浏览器不让本页打开文件夹。请换用新版 Edge、360 等浏览器，或者看下面的办法。',
  folderAt: (name: string): string => `登记同时写入文件夹${quoted(name)}：能打开这个文件夹的人`,
  davAt: (address: string): string =>
    `登记同时写入 ${address}：能进入这个地址的人和服务器的管理人员`,
  notLocked: '都能看到全部登记，文件未加密。请勿填写涉密、敏感信息。',
  isLocked:
    '看到的是加密的文件，知道团队口令的人才能打开。这个浏览器里的登记仍未加密。请勿填写涉密、敏感信息。',
  lockTitle: '加密文件',
  lockHint:
    '设一个团队口令（字母、数字，至少 8 个字符），写进文件夹的文件就用它加密，各人填同一个口令才能打开。口令不写进文件夹，忘了谁也找不回来；设了以后，没有口令的浏览器不再写入。要换口令或不再加密，请换一个新的文件夹。以前写入的未加密文件照样能读，各浏览器填了口令后改写成加密的。',
  twoPhrases:
    '文件夹里有用另一个口令加密的文件。一个团队只用一个口令：请与对方商定，口令要改的一方在这里改填，自己的文件会用新口令重新写一份。',
  cannotLock:
    '这里不能加密：只有 https 网址（或本机）的网页，浏览器才提供加密功能。请改用 https 地址打开本站。',
  phrase: '团队口令',
  phraseAgain: '再填一遍口令',
  phraseShort: (least: number): string => `口令太短，至少 ${least} 个字符。`,
  phraseDiffers: '两次填的口令不一样，请重新填写。',
  rememberPhrase: '在这台电脑上记住口令（不加密保存，同用这台电脑的人都能看到）',
  lock: '开始加密',
  unlock: '打开',
  oneFile: '每台电脑的每个浏览器只写自己的一个文件，不改动别人的；停止后，已写入的文件留在原处。',
  busy: '正在同步……',
  last: (moment: string): string => `上次同步：${moment}。`,
  received: (count: number): string => `收到 ${count} 条新登记。`,
  heardTitle: (count: number): string => `收到过 ${count} 方的登记`,
  heard: (unit: string, by: string, moment: string, count: number): string =>
    `${whom(unit, by) || '未写单位和姓名'}：${moment} 写入，${count} 条`,
  /** Behind a line of a writer whose clock is ahead. */
  ahead: '（时间比本机时钟晚，请核对）',
  now: '立即同步',
  stop: '停止共享',
  allow: '允许读写',
  /** At 删除本方案的全部登记. */
  deleteHint:
    '共享文件夹里只删自己文件中的；别人的文件不改动，别人那里仍有这些登记。这里不再从文件夹收入它们；要再收入的，先点“停止共享”，再重新选择文件夹。',
  leftOut: (count: number): string =>
    `有 ${count} 条登记与这里的编号相同、内容不同，没有收入，请与填写人核对。`,
  /** Behind a line of a writer whose file cannot be read now. */
  stale: '（文件现在读不了，之后新填的没有收到）',
  /** What is wrong with a file since when, and what its writer does. `isHalf`: it is cut off. */
  unread: (file: UnreadFile, reason: string, isHalf: boolean): string => {
    const words = isHalf ? half : (valueIn(unreadReasons, reason) ?? changed);
    const mayBeComing = words === half || words === changed;
    if (mayBeComing && !file.isSettled) return `${fileOf(file)}还没有传完，过一会儿自动再读。`;
    const who = writerOf(file) || '写这个文件的人';
    return `${fileOf(file)}从${momentWords(file.since)}起${words(who)}`;
  },
  /** On every page, of the files of others that stay unreadable. */
  staleFiles: (files: readonly UnreadFile[]): string => {
    const since = files.map((file) => file.since).sort()[0] ?? '';
    const [file] = files;
    const which =
      files.length === 1 && file !== undefined ? fileOf(file) : `${files.length} 个文件`;
    return `${which}从${momentWords(since)}起读不了，里面新填写的没有收到，这里显示的可能不是最新情况。`;
  },
  noRoom: '别人的新登记没有收入，下次再试：',
  cannotKeep: '没有设置成功：',
  faults: {
    offline: '连不上共享文件夹。登记都在这个浏览器里，连上以后自动补齐。',
    closed:
      '对方的服务器在，但不允许本站的网页访问（没有设置 CORS）。请对方的管理人员开通；开通不了的，请用它的客户端把文件夹同步到电脑上，再选择那个文件夹。',
    password: '用户名或密码不对。请重新填写。',
    noPassword: '这个页面没有密码，没有同步：没有记住的密码，每打开一个页面都要填写。请填写密码。',
    forbidden: '没有读写这个共享文件夹的权限。请找文件夹的管理人员开通。',
    missing: '找不到这个共享文件夹，可能已被移动或删除。请核对地址，或重新选择。',
    busy: '共享文件夹正忙，过一会儿自动再试。',
    changed: '自己的文件正被别的窗口改写，过一会儿自动再试。',
    full: '共享文件夹的空间已满，没有写进去。登记都在这个浏览器里；请找文件夹的管理人员腾出空间。',
    noFolder: '这个地址不是 WebDAV 文件夹。请核对地址，或请服务器的管理人员检查设置。',
    broken: '共享文件夹出错，没有同步成，过一会儿自动再试。仍不行的，请找文件夹的管理人员。',
    locked: '共享文件夹里的文件已加密，没有同步。请填写团队口令。',
    phrase:
      '这个口令打不开共享文件夹里的文件，没有写入，也没有改动任何文件。请核对后重新填写团队口令。',
    noLock:
      '共享文件夹里的文件已加密。只有 https 网址（或本机）的网页，浏览器才提供加密功能，这里打不开，没有写入。请改用 https 地址打开本站。',
    archive: '归档的登记现在取不到，同步已暂停，以免盖掉完整的文件。归档补回以后自动再同步。',
    asks: '浏览器要求重新允许读写这个文件夹。',
  },
  /** In the place of `faults`, when a fault that passes has not passed for some rounds. */
  lasting: {
    busy: '共享文件夹连续几次没有写成，可能是只读的、没有写入权限，或者文件一直被其他程序占用。登记都在这个浏览器里，能写时自动补齐；请找文件夹的管理人员开通写入，或关闭占用文件的程序。',
    broken:
      '共享文件夹连续几次出错，没有同步成，可能没有写入权限，或者服务器、磁盘有故障。登记都在这个浏览器里，能写时自动补齐；请找文件夹的管理人员检查。',
    changed:
      '自己的文件连续几次被别处改写，没有写成。登记都在这个浏览器里；请关闭本站的其他窗口，再点“立即同步”。',
    offline:
      '连续几次连不上共享文件夹。登记都在这个浏览器里，连上以后自动补齐。能上网而一直连不上的，请核对地址，或找文件夹的管理人员。',
  },
} as const;

/**
 * Why the folder could not be read or written, and what to do.
 *
 * @param isLasting Whether a fault that passes has not passed for some rounds.
 */
export function folderFaultWords(fault: keyof typeof shared.faults, isLasting: boolean): string {
  return (isLasting ? valueIn(shared.lasting, fault) : undefined) ?? shared.faults[fault];
}
