import type { VNode } from 'preact';
import { getLedger } from '../here/ledger.ts';
import { AutoBackup, Safety } from './AutoBackup.tsx';
import { SharedFolder } from './SharedFolder.tsx';

/** What keeps the marks beyond this browser's storage: a file, the browser's promise, a folder of the team. */
export function Keeping(): VNode {
  return (
    <>
      <AutoBackup />
      <Safety agent={getLedger().home.environment.agent} />
      <SharedFolder />
    </>
  );
}
