/** Words of reading aloud. */
export const aloud = {
  open: '朗读',
  title: '朗读原文',
  from: '从这里朗读',
  start: '开始朗读',
  pause: '暂停',
  resume: '继续',
  again: '从头再读',
  previous: '上一句',
  next: '下一句',
  stop: '停止',
  close: '关闭',
  rate: '语速',
  rates: (rate: number): string => `${rate} 倍`,
  /** How far reading has come: 三（一）1.第1句 4/33. */
  place: (place: string, number: number, count: number): string =>
    `${place} ${number}/${count}`.trim(),
  ready: '点正文中的一句，从那里读起。',
  done: '本页读完了。',
  nextPage: (heading: string): string => `接着读：${heading}`,
  /** Shown before a voice that is not on this device is used. */
  remote: (voice: string): string =>
    `这台设备上没有中文语音，将使用“${voice}”：浏览器会把所读的原文发给提供这个语音的公司。只发公开的原文，不发登记的内容。`,
  /** Shown while such a voice is used. */
  remoteBriefly: (voice: string): string => `联网语音“${voice}”：所读的原文会发给提供方。`,
  silences: {
    refused: '浏览器不允许网页自己发声，请再按一次“继续”。',
    interrupted: '朗读被打断了，可能是别的网页或程序在用语音。请按“继续”，从断开的地方再读。',
    network: '语音要联网才能用，现在连不上。请检查网络后按“继续”。',
    voice: '浏览器的中文语音现在用不了。请在系统设置里检查语音，或者换一个浏览器。',
    device: '声音设备正被占用，或者没有接好。请检查扬声器、耳机后按“继续”。',
    silent: '等了一会儿，浏览器没有发出声音。请按“继续”再试；仍不行，请换一个浏览器。',
    failed: '朗读出错了。请按“继续”再试；仍不行，请换一个浏览器。',
  },
} as const;
