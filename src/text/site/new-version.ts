/** Announces a new version of the site, or says that one may not have arrived. */
export const newVersion = {
  announced: '新版本已下载。点“更新本页”即可换用；或者关闭本站的所有页面，再重新打开。',
  update: '更新本页',
  busyHere: '本页还有没填完的内容。请先保存或关闭，再点“更新本页”。',
  busyElsewhere: '本站的另一个页面里还有没填完的内容。请先到那里保存或关闭，再点“更新本页”。',
  behind: '本页还是更新前的版本。请先保存正在填写的内容，再点“更新本页”。',
  stale:
    '网站可能已有新版本，但没有下载成功；现在看到的是以前存下的版本。可以不用存下的，直接打开网站上的。一直这样的，请告知本站的维护人员。',
  live: '打开网站上的版本',
  busyLive: '本页还有没填完的内容。请先保存或关闭，再点“打开网站上的版本”。',
} as const;
