/** What 关于本站 says of reading without a network. It is loaded on that page only. */
export const offlineStates = {
  ready: '打开过的方案已可离线使用。',
  all: '全站已可离线使用。',
  noTools: '打开过的方案已可离线使用；导出、导入表格和做报告还要联网打开一次。',
  preparing: '正在准备。请让本页开着，等它存完。',
  failed:
    '这里不能离线使用，因为有文件没能下载或与本版本不符。网站可能正在更新，请过一会儿重新打开本页。',
  stale: '存有以前的版本，可以离线使用；网站上的新版本没有下载成功。',
  insecure:
    '这里不能离线使用，因为网址以 http:// 开头，浏览器只在 https:// 网址上允许。联网时其他功能不受影响。',
  saving:
    '还不能离线使用，因为浏览器或系统设了节省流量，没有在后台下载。关闭这项设置后重新打开本页，就会存下。',
  missing: '这里不能离线使用，因为这个浏览器没有此项功能，或者在无痕窗口里关闭了它。',
  noWorker:
    '这里不能离线使用，因为服务器没有给出 sw.js 这个文件，或给出的文件类型不对。请告知本站的维护人员。',
  blocked: '这里不能离线使用，因为浏览器的设置或单位的策略不允许网站保存离线内容。',
} as const;

/** Whether this browser has the site at hand, or why it has not. */
export type OfflineState = keyof typeof offlineStates;
