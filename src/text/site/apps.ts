/** Names of apps whose built-in browser downloads and prints nothing. */
export const appWords = {
  wechat: '微信',
  wecom: '企业微信',
  govWechat: '政务微信',
  ding: '钉钉',
  govDing: '浙政钉（政务钉钉）',
  qq: 'QQ',
} as const;
