import { describe, expect, test, vi } from 'vitest';
import { browserBasics, browserEnvironment, isSafe } from '../../../../src/ledger/index.ts';

type BrowserWindow = Parameters<typeof browserEnvironment>[0];

class FakeStorage {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
  }
  setItem(key: string, value: string): void {
    if (value.length > 10) throw new DOMException('full', 'QuotaExceededError');
    Reflect.set(this, key, value);
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

function windowWith(localStorage: () => unknown): BrowserWindow {
  const events = new EventTarget();
  const window = Object.defineProperty(
    {
      crypto: globalThis.crypto,
      navigator: { userAgent: 'a browser' },
      setTimeout: (task: () => void, wait?: number) => setTimeout(task, wait),
      clearTimeout: (timer: number) => clearTimeout(timer),
      addEventListener: events.addEventListener.bind(events),
      removeEventListener: events.removeEventListener.bind(events),
      dispatchEvent: events.dispatchEvent.bind(events),
    },
    'localStorage',
    { get: localStorage },
  );
  return window as unknown as BrowserWindow;
}

describe('the door to the browser', () => {
  test('keeps, reads, lists and removes', () => {
    const storage = new FakeStorage();
    const environment = browserEnvironment(windowWith(() => storage));
    expect(environment.blocked).toBe(false);
    expect(environment.write('a', '1')).toBeUndefined();
    expect(environment.read('a')).toBe('1');
    expect(environment.keys()).toEqual(['a']);
    environment.remove('a');
    expect(environment.read('a')).toBeNull();
  });

  test('says that storage is full', () => {
    const environment = browserEnvironment(windowWith(() => new FakeStorage()));
    expect(environment.write('a', 'more than ten')).toBe('full');
  });

  test.each([
    [
      'throws',
      (): never => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    ['is null', (): null => null],
  ])('says that storage is blocked where it %s, and never throws', (_name, localStorage) => {
    const environment = browserEnvironment(windowWith(localStorage));
    expect(environment.blocked).toBe(true);
    expect(environment.write('a', '1')).toBe('blocked');
    expect(environment.read('a')).toBeNull();
    expect(environment.keys()).toEqual([]);
    environment.remove('a');
  });

  test('storage that turns bad later does not throw either', () => {
    const storage = new FakeStorage();
    const environment = browserEnvironment(windowWith(() => storage));
    storage.getItem = () => {
      throw new Error('corrupt');
    };
    expect(environment.read('a')).toBeNull();
  });

  test('has a clock and chance', () => {
    const environment = browserEnvironment(windowWith(() => null));
    expect(Math.abs(environment.now() - Date.now())).toBeLessThan(1000);
    expect(environment.random(10)).toHaveLength(10);
  });

  test('what can wait is done once, after the present work or when the page is left', () => {
    vi.useFakeTimers();
    const window = windowWith(() => new FakeStorage());
    const { soon } = browserEnvironment(window);
    const done: string[] = [];
    soon(() => done.push('first'));
    soon(() => done.push('second'));
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toEqual(['second']);
    soon(() => done.push('third'));
    window.dispatchEvent(new Event('pagehide'));
    vi.runAllTimers();
    expect(done).toEqual(['second', 'third']);
    vi.useRealTimers();
  });

  test('does something later', () => {
    vi.useFakeTimers();
    const { after } = browserEnvironment(windowWith(() => null));
    const done: string[] = [];
    after(4000, () => done.push('later'));
    vi.advanceTimersByTime(3999);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['later']);
    vi.useRealTimers();
  });

  test('the inline script gets storage, clock and chance, and listens to nothing', () => {
    const storage = new FakeStorage();
    const basics = browserBasics(windowWith(() => storage));
    basics.write('a', '1');
    expect([basics.read('a'), basics.random(10).length]).toEqual(['1', 10]);
    expect(Object.keys(basics).sort()).toEqual(['now', 'random', 'read', 'remove', 'write']);
  });

  test('says what the browser calls itself', () => {
    expect(browserEnvironment(windowWith(() => null)).agent).toBe('a browser');
  });

  test('says whether the browser has promised to keep what is stored, asking it or not', async () => {
    const promise = (persisted: boolean, granted: boolean) => ({
      storage: {
        persisted: () => Promise.resolve(persisted),
        persist: () => Promise.resolve(granted),
      },
    });
    expect(await isSafe({}, true)).toBeUndefined();
    expect(await isSafe(promise(true, false), false)).toBe(true);
    expect(await isSafe(promise(false, true), false)).toBe(false);
    expect(await isSafe(promise(false, true), true)).toBe(true);
    expect(await isSafe(promise(false, false), true)).toBe(false);
    const refuses = { storage: { persist: () => Promise.reject(new Error('no')) } };
    expect(await isSafe(refuses, true)).toBe(false);
  });

  test('tells of other tabs', () => {
    const window = windowWith(() => null);
    const heard: (string | null)[] = [];
    browserEnvironment(window).onChange((key, value) => heard.push(key, value));
    const change = Object.assign(new Event('storage'), { key: 'a', newValue: '1' });
    window.dispatchEvent(change);
    expect(heard).toEqual(['a', '1']);
  });
});
