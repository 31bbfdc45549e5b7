import { expect, test } from 'vitest';
import { bestVoice, isChinese } from '../../../../src/components/aloud/voices.ts';

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

test.each(['zh-CN', 'zh_CN', 'zh', 'ZH-TW', 'cmn-Hans-CN', 'zh-HK', 'cmn'])(
  '%s reads Chinese',
  (lang) => {
    expect(isChinese(voice(lang))).toBe(true);
  },
);

test.each(['en-US', 'ja-JP', '', 'zha', 'za-CN'])('“%s” does not read Chinese', (lang) => {
  expect(isChinese(voice(lang))).toBe(false);
});

test('Mandarin comes before Cantonese, a voice of this device before one elsewhere, then the mainland’s', () => {
  const order = [
    voice('zh-CN', true, true),
    voice('zh-CN'),
    voice('zh-TW'),
    voice('zh-CN', false),
    voice('zh-TW', false),
    voice('zh-HK'),
    voice('zh_HK', false),
  ];
  for (const [index, best] of order.entries()) {
    expect(bestVoice([voice('en-US', true, true), ...order.slice(index).reverse()])).toBe(best);
  }
  expect(bestVoice([voice('en-US')])).toBeUndefined();
});
