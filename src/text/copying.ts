/** What is said where a browser copies nothing for a page. */
export const byHand = '没能自动复制。下面的文字已全部选中，请按 Ctrl+C（手机上请长按）复制。';
