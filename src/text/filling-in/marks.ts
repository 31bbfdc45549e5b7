/** On the way into the form of an item, and in it. */
export const marks = {
  fill: '填写进展',
  secrets: '请勿填写涉密、敏感信息。内容未加密，同用这台电脑的人都能看到。',
} as const;
