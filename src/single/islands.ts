import { h, hydrate } from 'preact';
import type { ComponentType } from 'preact';
import { Checklist } from '../components/checklist/Checklist.tsx';
import { CiteDialog } from '../components/cite/CiteDialog.tsx';
import { DataPanel } from '../components/data/DataPanel.tsx';
import { Forms } from '../components/form/Forms.tsx';
import { SearchDialog } from '../components/search/SearchDialog.tsx';
import { valueIn } from '../outside/records.ts';

const ISLANDS: Record<string, unknown> = { Checklist, CiteDialog, DataPanel, Forms, SearchDialog };

/**
 * Reads an island's props as Astro has written them: each is a pair of a kind and a value. Here all values are
 * strings.
 */
function propsOf(island: Element): Record<string, string> {
  const written: Record<string, [kind: 0, value: string]> = JSON.parse(
    island.getAttribute('props') ?? '{}',
  );
  return Object.fromEntries(Object.entries(written).map(([name, [, value]]) => [name, value]));
}

for (const island of Array.from(document.querySelectorAll('astro-island'))) {
  const Island = valueIn(ISLANDS, island.getAttribute('component-export') ?? '');
  if (Island !== undefined) {
    hydrate(h(Island as ComponentType<Record<string, string>>, propsOf(island)), island);
    island.removeAttribute('ssr');
  }
}
