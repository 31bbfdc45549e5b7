import { beforeEach, expect, test, vi } from 'vitest';

/** A page in which scripts are asked for, and that a browser may keep when it is left. */
async function openPage() {
  const window = new EventTarget();
  const reload = vi.fn();
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('location', { reload });
  const { onTheWay } = await import('../../../src/components/base/on-the-way.ts');
  const fire = (name: string): boolean =>
    window.dispatchEvent(Object.assign(new Event(name), { persisted: true }));
  return { reload, onTheWay, fire };
}

const never = new Promise<string>(() => undefined);

beforeEach(() => {
  vi.resetModules();
  return () => vi.unstubAllGlobals();
});

test('a page that was left while a script was on its way is loaded anew when it comes back', async () => {
  const { reload, onTheWay, fire } = await openPage();
  void onTheWay(() => never);
  fire('pagehide');
  fire('pageshow');
  expect(reload).toHaveBeenCalledOnce();
});

test('a page that was left with all its scripts comes back as it was, whatever it asks for on coming back', async () => {
  const { reload, onTheWay, fire } = await openPage();
  await onTheWay(() => Promise.resolve('here'));
  await expect(onTheWay(() => Promise.reject(new Error('none')))).rejects.toThrow('none');
  fire('pagehide');
  void onTheWay(() => never);
  fire('pageshow');
  expect(reload).not.toHaveBeenCalled();
});
