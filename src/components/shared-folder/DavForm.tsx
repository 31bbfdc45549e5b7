import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Shared } from '../../ledger/index.ts';
import { allowedFolders, davAddress } from '../../shared-folder/index.ts';
import { davWords as words, shared } from '../../text/index.ts';
import { Alert, Check, TextLine } from '../base/controls.tsx';
import { notKeptWords } from '../files/import-words.ts';
import { chooseDav } from './sharing.ts';

/** The addresses of other hosts that the page's policy allows it to ask. */
function folders(): string[] | undefined {
  const policy = document.querySelector('meta[http-equiv="content-security-policy"]');
  return allowedFolders(policy?.getAttribute('content') ?? undefined);
}

interface Props {
  /** The folder chosen before, when only the password is asked for again. */
  before?: Extract<Shared, { kind: 'dav' }>;
  onChosen: () => void;
}

/** A WebDAV folder, as another way to share. */
export function DavOffer({ onChosen }: Pick<Props, 'onChosen'>): VNode {
  return (
    <details>
      <summary>{words.offer}</summary>
      <DavForm onChosen={onChosen} />
    </details>
  );
}

/** Asks for the address of a WebDAV folder and for the user's name and password. */
export function DavForm({ before, onChosen }: Props): VNode {
  const [address, setAddress] = useState(before?.address ?? '');
  const [user, setUser] = useState(before?.user ?? '');
  const [password, setPassword] = useState('');
  const [isKept, setKept] = useState(false);
  const [says, setSays] = useState('');
  const connect = (event: Event): void => {
    event.preventDefault();
    const found = davAddress(address, location.href, folders());
    if (typeof found === 'string') {
      setSays(words[found]);
      return;
    }
    const refusal = chooseDav(found.address, user.trim(), password, isKept);
    setSays(refusal === undefined ? '' : shared.cannotKeep + notKeptWords(refusal));
    if (refusal === undefined) onChosen();
  };
  return (
    <form onSubmit={connect}>
      <TextLine label={words.address} value={address} onType={setAddress} spellcheck={false} />
      <p class="quiet">{words.addressHint(folders() ?? [])}</p>
      <TextLine label={words.user} value={user} onType={setUser} autocomplete="off" />
      <TextLine
        label={words.password}
        type="password"
        value={password}
        onType={setPassword}
        autocomplete="off"
      />
      <Check checked={isKept} onCheck={setKept}>
        {words.remember}
      </Check>
      <Alert>{says}</Alert>
      <p class="buttons">
        <button>{words.connect}</button>
      </p>
    </form>
  );
}
