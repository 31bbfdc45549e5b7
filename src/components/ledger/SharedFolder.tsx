import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isShared } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { lazy } from '../base/lazy.tsx';
import { getLedger } from '../here/ledger.ts';

const SharedPanel = lazy(async () => (await import('./SharedPanel.tsx')).SharedPanel);

/** Where a team shares a folder: open if one was chosen, else loaded when it is opened. */
export function SharedFolder(): VNode {
  const [isOpen, setOpen] = useState(isShared(getLedger().home));
  return (
    <details
      data-shared
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}
    >
      <summary>{words.shared}</summary>
      {isOpen && <SharedPanel />}
    </details>
  );
}
