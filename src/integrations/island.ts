/** What draws an island in a browser. Astro's own also draws children and Preact's signals; no island here has them. */
import { h, hydrate, render } from 'preact';
import type { ComponentType } from 'preact';

/** Astro's island asks for a function that draws one component with its props; it also gives the island's children. */
export default (island: HTMLElement) =>
  (
    Component: ComponentType,
    props: object,
    _children: object,
    { client }: { client: string },
  ): void => {
    // A directive may call twice, as `client:event` does. Astro takes this attribute away once an island is drawn.
    if (!island.hasAttribute('ssr')) return;
    const drawn = h(Component, props);
    if (client === 'only') {
      island.replaceChildren();
      render(drawn, island);
    } else hydrate(drawn, island);
  };
