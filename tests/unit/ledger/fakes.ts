import type { Entry, Environment, Home } from '../../../src/ledger/index.ts';

/** An entry with what a test does not care about filled in. */
export function entryWith(part: Partial<Entry> & Pick<Entry, 'id'>): Entry {
  return {
    item: '3.1.1-1',
    unit: '',
    by: '',
    device: 'd',
    at: '2026-11-24T00:00:00.000Z',
    over: [],
    text: 'ffffffffffffffff',
    set: { status: 'done' },
    ...part,
  };
}

/** The names under which the tests keep a ledger. */
export const NAMES = { site: 'site', plan: 'plan' };

/** Where a ledger lives in a tab. */
export function homeOf(environment: Environment): Home {
  return { environment, ...NAMES };
}

/** A browser profile: storage that several tabs share, with room for so many keys. */
export class FakeProfile {
  readonly values = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;
  blocked = false;
  clock = Date.parse('2026-11-24T00:00:00Z');
  private seed = 1;
  private readonly listeners: {
    tab: number;
    listener: Parameters<Environment['onChange']>[0];
  }[] = [];

  /** What another tab, or a person, does to storage; tabs other than `from` hear of it. */
  change(key: string | null, value: string | null, from = -1): void {
    if (key === null) this.values.clear();
    else if (value === null) this.values.delete(key);
    else this.values.set(key, value);
    for (const { tab, listener } of this.listeners) if (tab !== from) listener(key, value);
  }

  /** The environment of one more tab. */
  tab(): Environment {
    const tab = (this.seed += 1);
    return {
      blocked: this.blocked,
      keys: () => (this.blocked ? [] : [...this.values.keys()]),
      read: (key) => (this.blocked ? null : (this.values.get(key) ?? null)),
      write: (key, value) => {
        if (this.blocked) return 'blocked';
        if (!this.values.has(key) && this.values.size >= this.room) return 'full';
        this.change(key, value, tab);
        return undefined;
      },
      remove: (key) => this.change(key, null, tab),
      soon: (task) => task(),
      now: () => this.clock,
      random: (bytes) =>
        Uint8Array.from({ length: bytes }, () => {
          this.seed = (this.seed * 48271) % 2147483647;
          return this.seed % 256;
        }),
      onChange: (listener) => {
        const entry = { tab, listener };
        this.listeners.push(entry);
        return () => this.listeners.splice(this.listeners.indexOf(entry), 1);
      },
    };
  }

  /** Keys that begin so. */
  keys(prefix: string): string[] {
    return [...this.values.keys()].filter((key) => key.startsWith(prefix));
  }
}
