import { expect, test } from 'vitest';
import { withoutRuntime } from '../../../src/integrations/island-runtime.ts';

const ISLAND =
  '<astro-island uid="Z1" data-preact-island-id="5" component-url="/_astro/A.js" component-export="A" ' +
  'renderer-url="/_astro/client.js" props="{}" ssr client="visible" ' +
  'opts="{&quot;name&quot;:&quot;A&quot;,&quot;value&quot;:true}" await-children><p>甲</p><!--astro:end--></astro-island>';
const STYLE = '<style>astro-island,astro-slot{display:contents}</style>';
const SCRIPTS = [
  '(()=>{(self.Astro||(self.Astro={})).visible=1;})();',
  '(()=>{customElements.define("astro-island",class extends HTMLElement{})})();',
];
const OWN = '<script>(()=>{document.querySelector("astro-island:not([ssr])")})()</script>';

test('what Astro writes for islands is taken out, and what nobody reads; own scripts and the island stay', () => {
  const written = SCRIPTS.map((code) => `<script>${code}</script>`).join('');
  expect(withoutRuntime(`${OWN}${STYLE}${written}${ISLAND}`)).toBe(
    `${OWN}<astro-island component-url="./A.js" component-export="A" renderer-url="./client.js" props="{}" ` +
      'ssr client="visible" opts="{}"><p>甲</p></astro-island>',
  );
});

test('what a directive is told stays', () => {
  const told = ISLAND.replace('true}', '&quot;[data-edit]&quot;}');
  expect(withoutRuntime(told)).toContain('&quot;value&quot;:&quot;[data-edit]&quot;}"');
});

test('a directive that the page script does not hold is named', () => {
  const idle = '<script>(()=>{(self.Astro||(self.Astro={})).idle=1;})();</script>';
  expect(() => withoutRuntime(idle)).toThrow('client:idle');
});

test('props that JSON cannot hold are refused', () => {
  const dated = ISLAND.replace(
    'props="{}"',
    'props="{&quot;day&quot;:[3,&quot;2026-11-27&quot;]}"',
  );
  expect(() => withoutRuntime(dated)).toThrow('JSON');
});

test('the copy of what stands in an island until it is drawn is taken out', () => {
  const copied = ISLAND.replace(
    '</p>',
    '</p><template data-astro-template="fallback"><p>甲</p></template>',
  );
  expect(withoutRuntime(copied)).toContain('opts="{}"><p>甲</p></astro-island>');
});

test.each(['<astro-slot>甲</astro-slot>', '<template data-astro-template>甲</template>'])(
  'children of an island, which would not be drawn, are refused: %s',
  (children) => {
    expect(() => withoutRuntime(ISLAND.replace('<p>甲</p>', children))).toThrow('children');
  },
);

test('a script that would come before an island is refused', () => {
  const waiting = ISLAND.replace(' ssr', ' before-hydration-url="/_astro/before.js" ssr');
  expect(() => withoutRuntime(waiting)).toThrow('before an island');
});
