/** Keeps count of what a visit takes, and says where it goes too far. */
import { boundsSeen } from '../../src/text/doctor/seen-faults.ts';
import { LONGEST_PATH } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Answer } from './types.ts';

export class Bounds {
  private readonly limits: Limits;
  private readonly start = performance.now();
  private bytes = 0;
  private kept = 0;
  private links = 0;
  private late = 0;
  private over = false;
  /** Why the visit came to no end, in sentences. */
  readonly stopped = new Set<string>();

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Whether nothing more is to be asked for. */
  get isOver(): boolean {
    const { visit } = this.limits;
    if (performance.now() - this.start > visit) {
      this.end(boundsSeen.visit(visit));
    }
    return this.over;
  }

  /** Bytes that came by now. */
  get read(): number {
    return this.bytes;
  }

  /** Counts an answer, as it is kept. */
  took({ size, body, fault }: Answer): void {
    const { all, kept, late } = this.limits;
    if (fault?.check === 'time-out') this.late += 1;
    if (this.late >= late) this.end(boundsSeen.late(late));
    this.bytes += size;
    this.kept += body.length;
    if (this.bytes > all) this.end(boundsSeen.all(all));
    if (this.kept > kept) this.end(boundsSeen.kept(kept));
  }

  /** Whether one more address may be asked for, of so many by now. */
  mayAsk(path: string, asked: number): boolean {
    const { addresses } = this.limits;
    if (path.length > LONGEST_PATH) {
      this.stopped.add(boundsSeen.longAddress(LONGEST_PATH));
      return false;
    }
    if (asked < addresses) return true;
    this.stopped.add(boundsSeen.addresses(addresses));
    return false;
  }

  /** Whether one more link may be kept. */
  mayLink(): boolean {
    const { links } = this.limits;
    this.links += 1;
    if (this.links <= links) return true;
    this.end(boundsSeen.links(links));
    return false;
  }

  private end(why: string): void {
    this.over = true;
    this.stopped.add(why);
  }
}
