import { useStore } from '@nanostores/preact';
import type { ComponentChildren, VNode } from 'preact';
import { lastTalk, messagesOf, momentOf } from '../../ledger/index.ts';
import type { Entry, Message, Talk as OneTalk } from '../../ledger/index.ts';
import { signature, talkWords as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { Long } from '../base/Long.tsx';
import { getLedger } from '../here/ledger.ts';

/** The messages of some talks, oldest first, each with its author and time. */
function Messages({ entries }: { entries: readonly Entry[] }): VNode {
  const line = ({ entry, verdict, words: said }: Message): VNode => (
    <li key={entry.id}>
      <span class="signature">{signature({ ...entry, at: momentOf(entry) })}</span>
      {verdict !== undefined && <strong>{words.decided[verdict]}</strong>}
      {said !== '' && <Long text={said}>{said}</Long>}
    </li>
  );
  return <ol class="talk">{messagesOf(entries).map(line)}</ol>;
}

function entriesOfTalks(all: readonly Entry[], talks: readonly OneTalk[]): Entry[] {
  const threads = new Set(talks.map(({ thread }) => thread));
  return all.filter(({ item }) => threads.has(item));
}

interface ConversationProps {
  /** All entries known. */
  entries: readonly Entry[];
  talks: readonly OneTalk[];
  children?: ComponentChildren;
}

/** Some talks under their heading, and below them what the page offers, as a form for an answer. */
export function Conversation({ entries, talks, children }: ConversationProps): VNode {
  return (
    <section class="talks" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <Messages entries={entriesOfTalks(entries, talks)} />
      {children}
    </section>
  );
}

interface Props {
  talks: readonly OneTalk[];
  answer: string;
  onAnswer: (answer: string) => void;
  onSave: () => void;
}

/** What offices have said on my unit's work on an item, and my unit's answer. */
export function Talk({ talks, answer, onAnswer, onSave }: Props): VNode {
  const ledger = getLedger();
  useStore(ledger.$items);
  return (
    <Conversation entries={ledger.entries()} talks={talks}>
      <label class="block">
        {words.answerTo(lastTalk(talks)?.office ?? '')}
        <textarea
          rows={2}
          value={answer}
          onInput={(event) => onAnswer(event.currentTarget.value)}
        ></textarea>
      </label>
      <p class="buttons">
        <Button disabled={answer.trim() === ''} onClick={onSave}>
          {words.answerSave}
        </Button>
      </p>
      <p class="quiet">{words.note}</p>
    </Conversation>
  );
}
