import { expect, test } from 'vitest';
import { webAddress } from '../../../../src/ledger/index.ts';
import { fieldAndValue } from '../../../../src/text/index.ts';

test.each([
  'https://www.hubei.gov.cn/a?b#c',
  'http://10.0.0.1:8080/文件.pdf',
  'HTTPS://Example.cn',
  'https://example.cn:443/',
  'https://[::1]/a',
  'https://example.cn/@user',
])('%s leads where it says', (line) => {
  expect(webAddress(line)).toEqual({ href: line, realSite: undefined });
});

test.each([
  ['https://gov.cn@evil.example', 'evil.example'],
  ['https://gov.cn:secret@evil.example/a', 'evil.example'],
  ['https://www.gov.cn%2F@evil.example/', 'evil.example'],
  ['https://evil.example\\@gov.cn/', 'evil.example'],
  ['https://аpple.com/', 'xn--pple-43d.com'],
  ['https://xn--pple-43d.com/', 'xn--pple-43d.com'],
  ['https://政务.cn/', 'xn--zfr164b.cn'],
  ['https://gov．cn．evil.example/', 'gov.cn.evil.example'],
  ['http://2130706433/', '127.0.0.1'],
  ['https://evil%2Eexample/', 'evil.example'],
  ['https:////gov.cn', 'gov.cn'],
])('%s leads to %s, which it does not seem to', (line, site) => {
  expect(webAddress(line)?.realSite).toBe(site);
});

test.each(['文件一', 'javascript:alert(1)', 'https://', 'http://a b', 'https://[x', 'ftp://a', ''])(
  '“%s” is no address',
  (line) => expect(webAddress(line)).toBeUndefined(),
);

test('wherever evidence stands in words, the site that an address leads to stands beside it', () => {
  const evidence = '批复文件\nhttps://gov.cn@example.org/x\nhttps://example.cn/1';
  expect(fieldAndValue('evidence', evidence)).toBe(
    '佐证材料：批复文件\nhttps://gov.cn@example.org/x（实际网站：example.org）\nhttps://example.cn/1',
  );
});
