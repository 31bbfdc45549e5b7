/** Reading without a network: the announcement of a new version, and the part of 关于本站. */
export const offline = {
  version: '版本',
  announced: '新版本已下载，重新打开本页即可使用。',
  update: '更新本页',
  busyHere: '本页还有没填完的内容。请先保存或关闭，再点“更新本页”。',
  busyElsewhere: '本站的另一个页面里还有没填完的内容。请先到那里保存或关闭，再点“更新本页”。',
  behind: '本页还是更新前的版本。请先保存正在填写的内容，再点“更新本页”。',
  title: '断网也能用',
  lines: [
    '打开过一次以后，浏览器会在后台存下全站的原文、搜索和台账；断了网，用原来的网址照样打开。存下的是网站，不是您的登记；登记一直在本浏览器里。',
    '网站有了新版本，联网打开时会自动下载并提示，由您决定何时换用，不会打断正在填写的内容。页脚写有正在看的版本。',
  ],
  state: '在这台电脑的这个浏览器里：',
  /** Stands in the page; a script replaces it. */
  unknown:
    '没有检查。检查需要脚本运行；没有脚本，或者直接打开文件夹里的文件（file://），就不能离线使用。',
  states: {
    ready: '已可离线使用。',
    preparing: '正在准备。请让本页开着，等它存完。',
    failed:
      '这里不能离线使用，因为有文件没能下载或与本版本不符。网站可能正在更新，请过一会儿重新打开本页。',
    file: '这里不能离线使用，因为是直接打开的文件（file://）。请通过网址打开。文件本身已在电脑上，不联网也能看。',
    insecure:
      '这里不能离线使用，因为网址以 http:// 开头，浏览器只在 https:// 网址上允许。联网时其他功能不受影响。',
    saving:
      '还不能离线使用，因为浏览器或系统设了节省流量，没有在后台下载全站。关闭省流量后重新打开本页，就会存下。',
    missing: '这里不能离线使用，因为这个浏览器没有此项功能，或者在无痕窗口里关闭了它。',
    blocked: '这里不能离线使用，因为浏览器的设置或单位的策略不允许网站保存离线内容。',
  },
  installTitle: '安装',
  installLines: [
    '可以离线使用时，还可以把本站装成一个应用，从桌面打开：电脑上的 Chrome、Edge，点地址栏右侧的安装图标；手机上，在浏览器菜单里选“添加到主屏幕”。',
    '装上的还是这个网站，登记与原浏览器里的是同一份；苹果手机上另存一份，请先导出台账，再到新图标里导入。',
  ],
} as const;

/** Whether this browser has the site at hand, or why it has not. */
export type OfflineState = keyof typeof offline.states;
