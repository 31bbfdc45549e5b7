/** A size as people say it: 860 KB, 3.3 MB. */
function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1) return `${Math.ceil(bytes / 1000)} KB`;
  return `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
}

/** Reading without a network: the words that scripts show in the footer, and on the button of 关于本站. */
export const offlineWords = {
  versionOf: (build: string): string => `版本 ${build}`,
  keepAll: (bytes: number): string => `存下全站（还需约 ${sizeWords(bytes)}）`,
} as const;

/** Words of 关于本站 on reading without a network. */
export const offlinePage = {
  version: '版本',
  title: '断网也能用',
  lines: [
    '打开过的方案，浏览器会在后台存下它的全部页面、搜索和台账；断了网，用原来的网址照样打开。没打开过的方案不会存，需要时可以存下全站。存下的是网站，不是您的登记；登记一直在本浏览器里。',
    '网站有了新版本，联网打开时会自动下载有变化的部分并提示，由您决定何时换用，不会打断正在填写的内容。存下的页面，页脚写有版本。',
  ],
  state: '在这台电脑的这个浏览器里：',
  /** Shown until a script replaces it. */
  unknown:
    '没有检查。检查需要脚本运行；没有脚本，或者直接打开文件夹里的文件（file://），就不能离线使用。',
  installTitle: '安装',
  installLines: [
    '可以离线使用时，还可以把本站装成一个应用，从桌面打开：电脑上的 Chrome、Edge，点地址栏右侧的安装图标；手机上，在浏览器菜单里选“添加到主屏幕”。',
    '装上的还是这个网站，登记与原浏览器里的是同一份；苹果手机上另存一份，请先导出台账，再到新图标里导入。',
  ],
} as const;
