import { describe, expect, test } from 'vitest';
import { makeRelative } from '../../../src/integrations/relative-addresses.ts';

describe('making addresses relative', () => {
  test('each address from the root is rewritten by the depth of its page', () => {
    const html =
      '<a href="/">x</a><script src="/_astro/a.js"></script><astro-island component-url="/_astro/b.js">';
    expect(makeRelative(html, 0)).toBe(
      '<a href="./">x</a><script src="./_astro/a.js"></script><astro-island component-url="./_astro/b.js">',
    );
    expect(makeRelative(html, 2)).toContain('<a href="../../">');
  });

  test('other hosts, fragments and the words of the text stay as they are', () => {
    const html =
      '<a href="//host/a"></a><a href="#a"></a><p>见 href="/a" 一节</p><a href="https://h/">';
    expect(makeRelative(html, 3)).toBe(html);
  });
});
