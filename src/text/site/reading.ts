/** Words of how a page is read: mode, size of type, colours. */
export const reading = {
  title: '显示',
  settings: {
    mode: { name: '阅读方式', choices: { text: '阅读', list: '清单' } },
    size: { name: '字号', choices: { normal: '标准', large: '大', huge: '特大' } },
    colours: {
      name: '颜色',
      choices: { system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比' },
    },
  },
  hint: '只改变本浏览器的显示。',
} as const;
