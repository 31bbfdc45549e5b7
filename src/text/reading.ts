/** Words of how a page is read: mode, size of type, colours. */
export const reading = {
  title: '显示',
  settings: {
    mode: { name: '方式', choices: { list: '清单', text: '阅读' } },
    size: { name: '字号', choices: { normal: '标准', large: '大', huge: '特大' } },
    colours: {
      name: '颜色',
      choices: { system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比' },
    },
  },
  hint: '“清单”一句一行，可以勾选；“阅读”照原文连排。只改变本浏览器的显示。',
} as const;
