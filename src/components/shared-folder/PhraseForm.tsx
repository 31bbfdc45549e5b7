import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { plainPhrase, SHORTEST_PHRASE } from '../../shared-folder/index.ts';
import { shared as words } from '../../text/index.ts';
import { Alert, Check, TextLine } from '../base/controls.tsx';
import { notKeptWords } from '../files/import-words.ts';
import { choosePhrase } from './sharing.ts';

interface Props {
  /** Whether the folder has encrypted files already. The team then has a phrase, which is typed only once. */
  isAsked: boolean;
  onChosen: () => void;
}

/** The pass phrase of a team, with which its files are encrypted. */
export function PhraseForm({ isAsked, onChosen }: Props): VNode {
  const [phrase, setPhrase] = useState('');
  const [again, setAgain] = useState('');
  const [isKept, setKept] = useState(false);
  const [says, setSays] = useState('');
  const take = (event: Event): void => {
    event.preventDefault();
    if ([...plainPhrase(phrase)].length < SHORTEST_PHRASE) {
      setSays(words.phraseShort(SHORTEST_PHRASE));
      return;
    }
    if (!isAsked && plainPhrase(phrase) !== plainPhrase(again)) {
      setSays(words.phraseDiffers);
      return;
    }
    const refusal = choosePhrase(phrase, isKept);
    setSays(refusal === undefined ? '' : words.cannotKeep + notKeptWords(refusal));
    if (refusal === undefined) onChosen();
  };
  const line = { type: 'password', autocomplete: 'off' } as const;
  return (
    <form onSubmit={take}>
      {!isAsked && <p class="quiet">{words.lockHint}</p>}
      <TextLine label={words.phrase} value={phrase} onType={setPhrase} {...line} />
      {!isAsked && <TextLine label={words.phraseAgain} value={again} onType={setAgain} {...line} />}
      <Check checked={isKept} onCheck={setKept}>
        {words.rememberPhrase}
      </Check>
      <Alert>{says}</Alert>
      <p class="buttons">
        <button>{isAsked ? words.unlock : words.lock}</button>
      </p>
    </form>
  );
}
