import { expect, test, vi } from 'vitest';
import draw from '../../../src/integrations/island.ts';

const preact = vi.hoisted(() => ({ h: vi.fn(), hydrate: vi.fn(), render: vi.fn() }));
vi.mock('preact', () => preact);

test('an island is drawn once, however often its directive calls', () => {
  const attributes = new Set(['ssr']);
  const island = { hasAttribute: (name: string) => attributes.has(name) } as HTMLElement;
  const call = (): void => draw(island)(() => null, {}, {}, { client: 'event' });
  call();
  expect(preact.hydrate).toHaveBeenCalledTimes(1);
  // As Astro does then.
  attributes.delete('ssr');
  call();
  expect(preact.hydrate).toHaveBeenCalledTimes(1);
});
