import { expect, test } from 'vitest';
import { siteAddress } from '../../../src/integrations/site-address.ts';

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/plans//', 'https://example.org/plans/'],
  ['HTTP://Example.org:8080/a/@b', 'http://example.org:8080/a/@b/'],
  ['http://10.1.2.3/台账', 'http://10.1.2.3/%E5%8F%B0%E8%B4%A6/'],
  ['https://例子.中国/', 'https://xn--fsqu00a.xn--fiqs8s/'],
  ['http://[::1]:8080/', 'http://[::1]:8080/'],
])('%s is the folder %s', (typed, address) => {
  expect(siteAddress(typed)).toBe(address);
});

test('nothing is no address, and no fault', () => {
  expect(siteAddress(undefined)).toBeUndefined();
  expect(siteAddress('')).toBeUndefined();
});

test.each([
  ...['example.org', 'http://', 'https:///example.org', 'https:example.org', '/', '//example.org'],
  ...[
    'javascript:alert(1)',
    'ftp://x/',
    'https://ex"><script>/',
    'https://ex"/',
    'https://x:99999/',
  ],
  ...['https://ex ample.org/', ' https://example.org/', 'https://example.org\\a', 'https://a/\nb'],
])('%j is refused in a sentence that names SITE_URL and quotes it', (typed) => {
  expect(() => siteAddress(typed)).toThrow(
    `SITE_URL=${typed}: 不是完整的网址（以 https:// 或 http:// 开头）。`,
  );
});

test.each(['https://example.org/a?b=1#c', 'https://example.org/?', 'https://example.org#c'])(
  '%s holds more than a folder',
  (typed) => {
    expect(() => siteAddress(typed)).toThrow(`SITE_URL=${typed}: 网址里不能有“?”“#”`);
  },
);

test('the address of a page is none of a folder', () => {
  expect(() => siteAddress('https://example.org/a/index.html')).toThrow('这是一个网页的网址');
});

test.each([
  'https://user:pw@example.org/',
  'https://@example.org/',
  'user:pw@example.org',
  'ftp://u:pw@x/',
])('the name and password of %s are refused, and not repeated', (typed) => {
  expect(() => siteAddress(typed)).toThrow(/^SITE_URL 里有用户名或密码(?!.*pw)/u);
});
