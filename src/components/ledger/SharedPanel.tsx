import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { sharedOf } from '../../ledger/index.ts';
import type { FaultKind } from '../../shared-folder/index.ts';
import { complaintWords, momentWords, shared as words } from '../../text/index.ts';
import { Alert, Button } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import { DavForm, DavOffer } from './DavForm.tsx';
import { notKeptWords } from './import-words.ts';
import { PhraseForm } from './PhraseForm.tsx';
import * as folder from './sharing.ts';

async function follow(): Promise<void> {
  (await import('./follow-shared.ts')).share();
  await folder.shareNow();
}

/** The last round with the folder: whose files were read, and what could not be taken in. */
function Rounds(): VNode {
  const { isBusy, last, heard, outcome } = useStore(folder.$sharing);
  const { received = 0, leftOut = [], unread = [], refusal } = outcome ?? {};
  const said = last === undefined ? words.never : words.last(momentWords(last));
  return (
    <>
      <p role="status">
        {isBusy ? words.busy : said + (received > 0 ? words.received(received) : '')}
      </p>
      {heard.length > 0 && (
        <details>
          <summary>{words.heardTitle(heard.length)}</summary>
          <ul>
            {heard.map(({ unit, by, at, count, isAhead }) => (
              <li key={unit + by}>
                {words.heard(unit, by, momentWords(at), count)}
                {isAhead && words.ahead}
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.length > 0 && <p class="doubt">{words.leftOut(leftOut.length)}</p>}
      {refusal !== undefined && <p class="doubt">{words.noRoom + notKeptWords(refusal)}</p>}
      {unread.map(({ name, why }) => (
        <p key={name} class="doubt">
          {words.unread(name, complaintWords(why))}
        </p>
      ))}
    </>
  );
}

/** Shown while nothing is shared: what sharing is, and the ways to begin. */
function Offer({ onChosen }: { onChosen: () => void }): VNode {
  const [says, setSays] = useState('');
  const choose = async (): Promise<void> => {
    const done = await folder.chooseFolder();
    if (done === 'refused') setSays(words.refused);
    else if (typeof done === 'string') setSays(words.cannotKeep + notKeptWords(done));
    else if (done) onChosen();
  };
  const isShown = folder.canChooseFolder();
  return (
    <>
      <p>{words.offer}</p>
      {isShown ? (
        <p class="buttons">
          <Button onClick={() => void choose()}>{words.choose}</Button>
        </p>
      ) : (
        <p class="quiet">{words.cannotChoose}</p>
      )}
      <Alert>{says}</Alert>
      <DavOffer onChosen={onChosen} />
    </>
  );
}

interface LockedProps {
  fault: FaultKind | undefined;
  isLocked: boolean;
  onChosen: () => void;
}

/** Asks for the pass phrase of encrypted files, or offers to encrypt them. */
function Locked({ fault, isLocked, onChosen }: LockedProps): VNode | null {
  const isAsked = fault === 'locked' || fault === 'phrase';
  if (isAsked) return <PhraseForm isAsked onChosen={onChosen} />;
  if (isLocked) return null;
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
          <Alert>{fault === undefined ? '' : words.faults[fault]}</Alert>
          {fault === 'password' && shared.kind === 'dav' && (
            <DavForm key="again" before={shared} onChosen={begin} />
          )}
          <Locked fault={fault} isLocked={shared.phrase !== undefined} onChosen={begin} />
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
