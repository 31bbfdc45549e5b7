/** Rounds of a team that shares a folder. */
import { writeLedgerFile } from '../../../src/ledger/index.ts';
import type { Entry, StorageRefusal } from '../../../src/ledger/index.ts';
import { FolderFault, fileNameOf, goRound, SETTLE } from '../../../src/shared-folder/index.ts';
import type {
  FaultKind,
  Folder,
  Lock,
  Memory,
  Outcome,
  Side,
} from '../../../src/shared-folder/index.ts';
import { entryWith } from '../ledger/fakes.ts';

const PLAN = { plan: 'p', title: '方案', source: '' };

export const fileOf = (entries: readonly Entry[], by = ''): string =>
  writeLedgerFile({
    site: 's',
    exported: '2026-11-24T00:00:00.000Z',
    by,
    ledgers: [{ ...PLAN, entries: [...entries] }],
  });

/** A folder in memory: what lies in it, what it answers next, how many names it lists, how much of a text it keeps. */
export class FakeFolder implements Folder {
  readonly files = new Map<string, { text: string; tag: string }>();
  faults: (FaultKind | undefined)[] = [];
  most = Number.POSITIVE_INFINITY;
  kept = Number.POSITIVE_INFINITY;
  reads: string[] = [];
  now = Date.UTC(2026, 10, 24);
  private count = 0;

  put(name: string, text: string): void {
    this.count += 1;
    this.files.set(name, { text, tag: `"${this.count}"` });
  }

  private answer(): void {
    const kind = this.faults.shift();
    if (kind !== undefined) throw new FolderFault(kind);
  }

  list: Folder['list'] = async () => {
    this.answer();
    return [...this.files].slice(0, this.most).map(([name, { tag }]) => ({ name, tag }));
  };

  read: Folder['read'] = async (name) => {
    this.answer();
    this.reads.push(name);
    const file = this.files.get(name);
    if (file === undefined) throw new FolderFault('missing');
    return file.text;
  };

  write: Folder['write'] = async (name, text, over) => {
    this.answer();
    const there = this.files.get(name);
    const isChanged =
      over === 'none' ? there !== undefined : over !== 'any' && there?.tag !== over.tag;
    if (isChanged) throw new FolderFault('changed');
    const cut = this.kept;
    this.kept = Number.POSITIVE_INFINITY;
    this.put(name, text.slice(0, cut));
    if (cut < text.length) throw new FolderFault('offline');
  };
}

/** A browser that shares. */
export class Device implements Side {
  readonly plan = PLAN;
  readonly all = new Map<string, Entry>();
  readonly trash = new Set<string>();
  readonly memory: Memory = new Map();
  refusal: StorageRefusal | undefined;
  lock: Lock | undefined = undefined;
  readonly device: string;
  now = (): number => 0;

  constructor(device: string) {
    this.device = device;
  }

  make(id: string, part: Partial<Entry> = {}): void {
    this.all.set(id, entryWith({ id, device: this.device, unit: this.device, ...part }));
  }

  entries = (): Entry[] => [...this.all.values()];
  deleted = (): Set<string> => this.trash;
  receive = (entries: readonly Entry[]): StorageRefusal | undefined => {
    if (this.refusal === undefined) entries.forEach((one) => this.all.set(one.id, one));
    return this.refusal;
  };
  fileOf = (entries: readonly Entry[]): string => fileOf(entries, this.device);
  go = (folder: FakeFolder): Promise<Outcome> => {
    this.now = () => folder.now;
    return goRound(folder, this, this.memory);
  };
  /** Looks again when a file that is just being written would have changed. */
  goLater = (folder: FakeFolder): Promise<Outcome> => {
    folder.now += SETTLE;
    return this.go(folder);
  };
  get ids(): string[] {
    return [...this.all.keys()].sort();
  }
}

export const nameOf = (device: string): string => fileNameOf('p', device);
