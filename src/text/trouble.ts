/** Words of trouble with storage; apart, since they are loaded only when there is any. */

/** What the page says when marks cannot be kept. Each says what is wrong, where, and what to do. */
export const trouble = {
  heading: '请注意',
  blocked:
    '这个浏览器不让本站保存数据，现在的勾选没有保存，关闭或刷新页面后就会消失。请在浏览器设置中允许本站保存数据（Cookie 和网站数据），或换一个浏览器，再重新勾选。',
  full: (count: number): string =>
    `浏览器给本站的存储空间已满，有 ${count} 条勾选还没有保存，只在这个页面里有效。请先不要关闭页面；在浏览器设置中清出其他网站的数据后，再勾选任意一项，就会一并保存。`,
  unreadable: (count: number): string =>
    `本浏览器中有 ${count} 条登记读不出来，已原样另存，没有删除，其他登记不受影响。请不要清理浏览器数据；展开下面的内容，复制下来交给本站的维护人员。`,
  unreadableKept: (count: number): string =>
    `本浏览器中有 ${count} 条登记读不出来，因存储空间已满，仍留在原处，没有删除。请不要清理浏览器数据；展开下面的内容，复制下来交给本站的维护人员。`,
  showUnreadable: '查看读不出来的内容',
};
