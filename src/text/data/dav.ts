/** Words of a shared folder on a WebDAV server. The one file has no such folder. */
export const davWords = {
  offer: '填写 WebDAV 地址',
  address: 'WebDAV 地址',
  addressHint: (elsewhere: readonly string[]): string =>
    `本站所在主机上的文件夹，如 /dav/taizhang/，由本站的维护人员告知${elsewhere.length === 0 ? '' : `；也可以用 ${elsewhere.join('、')} 下面的文件夹`}。`,
  user: '用户名（没有就不填）',
  password: '密码',
  remember: '在这台电脑上记住密码（不加密保存，同用这台电脑的人都能看到）',
  connect: '连接',
  noAddress: '这不是网址。请填写以 http:// 或 https:// 开头的地址，或以 / 开头的路径。',
  onDisk:
    '这是共享或磁盘上的路径，不是网址。请用“选择共享文件夹”来选它；没有这个按钮的，先点“停止共享”，或换用新版 Edge、360 等浏览器。',
  holdsPassword: '地址里不要写用户名和密码，请填在下面。',
  elsewhere:
    '本站没有开通这个地址，只能使用本站所在主机上的文件夹。确需使用的，请本站的维护人员把这个文件夹的网址写进 content/site.yaml 的 sharedFolders，重新生成并发布。坚果云等不允许网页访问的，写了也用不了：请用它的客户端把文件夹同步到电脑上，再选择那个文件夹。',
  insecure: '本站是 https 网址，浏览器不让它连接 http 地址。请改用 https:// 开头的地址。',
} as const;
