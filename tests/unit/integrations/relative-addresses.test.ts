import { describe, expect, test } from 'vitest';
import { makeRelative } from '../../../src/integrations/relative-addresses.ts';

describe('making addresses relative', () => {
  test('each address from the root becomes the shortest way from its page', () => {
    const html = '<a href="/">x</a><script src="/_astro/a.js"></script>';
    expect(makeRelative(html, [])).toBe('<a href="./">x</a><script src="./_astro/a.js"></script>');
    expect(makeRelative(html, ['plan', '3-1'])).toContain('<a href="../../">');
  });

  test.each([
    ['/plan/3-1/', './'],
    ['/plan/3-1/#3.1', '#3.1'],
    ['/plan/3-1/?q=a', './?q=a'],
    ['/plan/', '../'],
    ['/plan/ledger/?unit=a#data', '../ledger/?unit=a#data'],
    ['/plan/3-1/a.docx', './a.docx'],
    ['/other/3-1/', '../../other/3-1/'],
    ['/plan', '../../plan'],
  ])('%s, from /plan/3-1/, is %s', (address, way) => {
    const folders = ['plan', '3-1'];
    expect(makeRelative(`<a href="${address}">`, folders)).toBe(`<a href="${way}">`);
    const from = 'https://host/a/plan/3-1/';
    expect(new URL(way, from).href).toBe(new URL(`/a${address}`, from).href);
  });

  test('other hosts, fragments and the words of the text stay as they are', () => {
    const html =
      '<a href="//host/a"></a><a href="#a"></a><p>见 href="/a" 一节</p><a href="https://h/">';
    expect(makeRelative(html, ['a', 'b', 'c'])).toBe(html);
  });
});
