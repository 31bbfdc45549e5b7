/** Tabs of one browser that are open on one ledger. */
import { createLedger } from '../../../src/ledger/index.ts';
import type { Ledger } from '../../../src/ledger/index.ts';
import type { FakeProfile } from './fakes.ts';
import { homeOf } from './fakes.ts';

export const ITEM = '3.1.1-1';

export const PREFIX = 'taizhang:v1:site:plan:';

export function open(profile: FakeProfile): Ledger {
  return createLedger(homeOf(profile.tab()));
}

export function click(ledger: Ledger, ticked: boolean, item = ITEM): void {
  ledger.tick({ item, text: 'ffffffffffffffff', ticked });
}
