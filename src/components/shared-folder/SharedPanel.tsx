import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { sharedOf } from '../../ledger/index.ts';
import type { Shared } from '../../ledger/index.ts';
import { isClosed, isHalfWritten, isLasting } from '../../shared-folder/index.ts';
import type { FaultKind } from '../../shared-folder/index.ts';
import { folderFaultWords, momentWords, shared as words } from '../../text/index.ts';
import { Alert, Button } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import { DavForm, DavOffer } from './DavForm.tsx';
import { notKeptWords } from '../files/import-words.ts';
import { PhraseForm } from './PhraseForm.tsx';
import * as folder from './sharing.ts';

async function follow(): Promise<void> {
  (await import('./follow-shared.ts')).share();
  await folder.shareNow();
}

/** The last round with the folder: whose files were read, and what could not be taken in. */
function Rounds(): VNode {
  const { isBusy, isQuiet, last, heard, outcome } = useStore(folder.$sharing);
  const { received = 0, leftOut = [], unread = [], refusal } = outcome ?? {};
  const said = last === undefined ? '' : words.last(momentWords(last));
  const stale = unread.filter(({ isSettled }) => isSettled);
  return (
    <>
      <p role="status" aria-live={isQuiet ? 'off' : 'polite'}>
        {isBusy && !isQuiet ? words.busy : said + (received > 0 ? words.received(received) : '')}
      </p>
      {heard.length > 0 && (
        <details>
          <summary>{words.heardTitle(heard.length)}</summary>
          <ul>
            {heard.map(({ unit, by, at, count, isAhead }) => (
              <li key={unit + by}>
                {words.heard(unit, by, momentWords(at), count)}
                {isAhead && words.ahead}
                {stale.some((one) => one.unit === unit && one.by === by) && words.stale}
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.length > 0 && <p class="doubt">{words.leftOut(leftOut.length)}</p>}
      {refusal !== undefined && <p class="doubt">{words.noRoom + notKeptWords(refusal)}</p>}
      {unread.map((one) => (
        <p key={one.name} class="doubt">
          {words.unread(one, one.why.reason, isHalfWritten(one))}
        </p>
      ))}
    </>
  );
}

interface Chooses {
  onChosen: () => void;
}

/** A button that has the browser ask for a folder of a disk or file share. */
function FolderChoice({ onChosen }: Chooses): VNode {
  const [says, setSays] = useState('');
  const choose = async (): Promise<void> => {
    const done = await folder.chooseFolder();
    if (done === 'refused') setSays(words.refused);
    else if (typeof done === 'string') setSays(words.cannotKeep + notKeptWords(done));
    else if (done) onChosen();
  };
  return (
    <>
      <p class="buttons">
        <Button onClick={() => void choose()}>{words.choose}</Button>
      </p>
      <Alert>{says}</Alert>
    </>
  );
}

/** Shown while nothing is shared: what sharing is, and the ways to begin. */
function Offer({ onChosen }: Chooses): VNode {
  return (
    <>
      <p>{words.offer}</p>
      {folder.canChooseFolder() ? (
        <FolderChoice onChosen={onChosen} />
      ) : (
        <p class="quiet">{words.cannotChoose}</p>
      )}
      <DavOffer onChosen={onChosen} />
    </>
  );
}

/** Faults of the address, user or password of a WebDAV folder. */
const OF_ADDRESS: readonly FaultKind[] = ['password', 'noPassword', 'missing', 'noFolder'];

interface FaultProps extends Chooses {
  shared: Shared;
}

/** What is wrong with the folder, and how it is mended where that can be done here. */
function Fault({ shared, onChosen }: FaultProps): VNode | null {
  const { fault, failures } = useStore(folder.$sharing);
  if (fault === undefined) return null;
  const lasts = isLasting(failures);
  const isAsked = OF_ADDRESS.includes(fault) || (fault === 'offline' && lasts);
  return (
    <>
      <Alert>{folderFaultWords(fault, lasts)}</Alert>
      {isAsked && shared.kind === 'dav' && <DavForm before={shared} onChosen={onChosen} />}
      {fault === 'missing' && shared.kind === 'folder' && <FolderChoice onChosen={onChosen} />}
    </>
  );
}

interface LockedProps extends Chooses {
  isLocked: boolean;
}

/** Asks for the pass phrase of encrypted files, or for that of others who have another one, or offers to encrypt. */
function Locked({ isLocked, onChosen }: LockedProps): VNode | null {
  const { fault, outcome } = useStore(folder.$sharing);
  const isAsked = fault === 'locked' || fault === 'phrase';
  if (isAsked) return <PhraseForm isAsked onChosen={onChosen} />;
  if (isLocked) {
    return outcome?.unread.some(isClosed) === true ? (
      <>
        <p>{words.twoPhrases}</p>
        <PhraseForm isAsked onChosen={onChosen} />
      </>
    ) : null;
  }
  return (
    <details>
      <summary>{words.lockTitle}</summary>
      {folder.canLock() ? (
        <PhraseForm isAsked={false} onChosen={onChosen} />
      ) : (
        <p class="quiet">{words.cannotLock}</p>
      )}
    </details>
  );
}

/** The folder that a team shares: choosing it, and its state. */
export function SharedPanel(): VNode {
  const [, drawAgain] = useState({});
  const { fault } = useStore(folder.$sharing);
  const shared = sharedOf(getLedger().home);
  const begin = (): void => {
    drawAgain({});
    void follow();
  };
  const stop = async (): Promise<void> => {
    await folder.stopSharing();
    drawAgain({});
  };
  return (
    <div>
      {shared === undefined ? (
        <Offer onChosen={begin} />
      ) : (
        <>
          <p>
            {shared.kind === 'dav' ? words.davAt(shared.address) : words.folderAt(shared.name)}
            {shared.phrase === undefined ? words.notLocked : words.isLocked}
            {words.oneFile}
          </p>
          <Rounds />
          <Fault shared={shared} onChosen={begin} />
          <Locked isLocked={shared.phrase !== undefined} onChosen={begin} />
          <p class="buttons">
            {fault === 'asks' && (
              <Button onClick={() => void folder.allowFolder()}>{words.allow}</Button>
            )}
            <Button onClick={() => void folder.shareNow()}>{words.now}</Button>
            <Button onClick={() => void stop()}>{words.stop}</Button>
          </p>
        </>
      )}
    </div>
  );
}
