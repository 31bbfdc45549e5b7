/** Said where a browser copies nothing for a page. */
export const byHand =
  '没能自动复制。下面的文字已全部选中，请按 Ctrl+C（苹果电脑 ⌘+C，手机上长按）复制。';
