import { byId, sift } from '../../../src/ledger/index.ts';
import type { Around, Entry, Environment, Home, Who } from '../../../src/ledger/index.ts';

/** Nobody has said who is typing. */
export const NOBODY: Who = { by: '', unit: '', answers: '', onlyMine: false };

/** Where nothing is known, nothing but the entries counts in a report, and no clock stands wrong. */
export const NOTHING_AROUND: Around = {
  mine: NOBODY,
  today: '9999-12-31',
  since: '',
  expected: [],
};

/** All entries of both, each once, as they are taken in; in the order of files. */
export function mergeEntries(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  const { fresh, leftOut } = sift(other, new Map(one.map((entry) => [entry.id, entry])));
  if (leftOut.length > 0) throw new Error(`Not taken: ${leftOut[0]?.entry.id}`);
  return [...new Map([...one, ...fresh].map((entry) => [entry.id, entry])).values()].sort(byId);
}

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

/** A browser profile: storage that several tabs share, with room for so many keys and characters. */
export class FakeProfile {
  readonly values = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;
  /** Characters of keys and values. */
  characters = Number.POSITIVE_INFINITY;
  blocked = false;
  agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0';
  private timers: { due: number; task: () => void }[] = [];
  clock = Date.parse('2026-11-24T00:00:00Z');
  private seed = 1;
  private readonly listeners: {
    tab: number;
    listener: Parameters<Environment['onChange']>[0];
  }[] = [];

  /**
   * What another tab, or a person, does to storage; tabs other than `from` hear of it. As in browsers, they hear
   * nothing of a value that is written as it is there.
   */
  change(key: string | null, value: string | null, from = -1): void {
    const before = this.values.get(key ?? '') ?? null;
    if (key !== null && value === before) return;
    if (key === null) this.values.clear();
    else if (value === null) this.values.delete(key);
    else this.values.set(key, value);
    for (const { tab, listener } of this.listeners) if (tab !== from) listener(key, value, before);
  }

  /** Characters that are taken. */
  get used(): number {
    return [...this.values].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  }

  /** Lets time pass in all tabs. */
  pass(milliseconds: number): void {
    this.clock += milliseconds;
    const due = this.timers.filter((timer) => timer.due <= this.clock);
    this.timers = this.timers.filter((timer) => timer.due > this.clock);
    due.forEach(({ task }) => task());
  }

  private fits(key: string, value: string): boolean {
    if (!this.values.has(key) && this.values.size >= this.room) return false;
    if (this.characters === Number.POSITIVE_INFINITY) return true;
    const before = this.values.get(key);
    const freed = before === undefined ? 0 : key.length + before.length;
    return this.used - freed + key.length + value.length <= this.characters;
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
        if (!this.fits(key, value)) return 'full';
        this.change(key, value, tab);
        return undefined;
      },
      remove: (key) => this.change(key, null, tab),
      agent: this.agent,
      soon: (task) => task(),
      after: (wait, task) => this.timers.push({ due: this.clock + wait, task }),
      now: () => this.clock,
      random: (bytes) =>
        Uint8Array.from({ length: bytes }, () => {
          this.seed = (this.seed * 48271) % 2147483647;
          return this.seed % 256;
        }),
      onChange: (listener) => this.listeners.push({ tab, listener }),
    };
  }

  /** Keys that begin so. */
  keys(prefix: string): string[] {
    return [...this.values.keys()].filter((key) => key.startsWith(prefix));
  }
}
