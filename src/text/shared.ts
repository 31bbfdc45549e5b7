/** Words of the part 共享文件夹. Each fault says what is wrong and what to do. */

/** 甲局（张三） */
function whom(unit: string, by: string): string {
  const named = unit === '' ? by : by === '' ? unit : `${unit}（${by}）`;
  return named === '' ? '未写单位和姓名' : named;
}

export const shared = {
  offer:
    '同一个团队可以约定一个共享文件夹，各人的登记自动写进去，互相看得到，不用再发文件。不设置就不会写到任何地方。',
  choose: '选择共享文件夹',
  cannotChoose:
    '这个浏览器不能直接读写文件夹，可以填写 WebDAV 地址，或者换用新版 Edge、360 等浏览器。',
  dav: '填写 WebDAV 地址',
  address: 'WebDAV 地址',
  addressHint: '本站所在主机上的文件夹，如 /dav/taizhang/，由本站的维护人员告知。',
  user: '用户名（没有就不填）',
  password: '密码',
  remember: '在这台电脑上记住密码（不加密保存，同用这台电脑的人都能看到）',
  connect: '连接',
  noAddress: '这不是网址。请填写以 http:// 或 https:// 开头的地址，或以 / 开头的路径。',
  holdsPassword: '地址里不要写用户名和密码，请填在下面。',
  elsewhere: '只能使用本站所在主机上的文件夹。请找本站的维护人员要地址。',
  folderAt: (name: string): string =>
    `登记同时写入文件夹“${name}”：能打开这个文件夹的人都能看到全部登记，内容未加密。请勿填写涉密、敏感信息。`,
  davAt: (address: string): string =>
    `登记同时写入 ${address}：能进入这个地址的人和服务器的管理人员都能看到全部登记，内容未加密。请勿填写涉密、敏感信息。`,
  oneFile: '每台电脑的每个浏览器只写自己的一个文件，不改动别人的；停止后，已写入的文件留在原处。',
  never: '还没有同步过。',
  busy: '正在同步……',
  last: (moment: string): string => `上次同步：${moment}。`,
  received: (count: number): string => `收到 ${count} 条新登记。`,
  heardTitle: (count: number): string => `收到过 ${count} 方的登记`,
  heard: (unit: string, by: string, moment: string, count: number): string =>
    `${whom(unit, by)}：${moment} 写入，${count} 条`,
  now: '立即同步',
  stop: '停止共享',
  allow: '允许读写',
  leftOut: (count: number): string =>
    `有 ${count} 条登记与这里的编号相同、内容不同，没有收入，请与填写人核对。`,
  unread: (name: string, why: string): string => `文件“${name}”没有收入，下次再读：${why}`,
  noRoom: '别人的新登记没有收入，下次再试：',
  cannotKeep: '没有设置成功：',
  faults: {
    offline: '连不上共享文件夹。登记都在这个浏览器里，连上以后自动补齐。',
    password: '用户名或密码不对。请重新填写。',
    forbidden: '没有读写这个共享文件夹的权限。请找文件夹的管理人员开通。',
    missing: '找不到这个共享文件夹，可能已被移动或删除。请核对地址，或重新选择。',
    busy: '共享文件夹正忙，过一会儿自动再试。',
    changed: '自己的文件正被别的窗口改写，过一会儿自动再试。',
    full: '共享文件夹的空间已满，没有写进去。登记都在这个浏览器里；请找文件夹的管理人员腾出空间。',
    noFolder: '这个地址不是 WebDAV 文件夹。请核对地址，或请服务器的管理人员检查设置。',
    broken: '共享文件夹出错，没有同步成，过一会儿自动再试。仍不行的，请找文件夹的管理人员。',
    asks: '浏览器要求重新允许读写这个文件夹。',
  },
} as const;
