import type { VNode } from 'preact';
import { isShared } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { lazy } from '../base/lazy.tsx';
import { getLedger } from '../here/ledger.ts';
import { Folded } from './Folded.tsx';

const SharedPanel = lazy(async () => (await import('./SharedPanel.tsx')).SharedPanel);

/** Where a team shares a folder: open if one was chosen. */
export function SharedFolder(): VNode {
  return (
    <Folded class="share" summary={words.shared} isOpen={isShared(getLedger().home)}>
      {() => <SharedPanel />}
    </Folded>
  );
}
