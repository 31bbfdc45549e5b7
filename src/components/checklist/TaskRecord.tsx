import { useStore } from '@nanostores/preact';
import { Fragment } from 'preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entry, ItemState, Ledger } from '../../ledger/index.ts';
import { readStatus } from '../../ledger/index.ts';
import { checklist, momentWords, statusWords } from '../../text/index.ts';
import { getLedger } from './ledger.ts';

interface Props {
  /** Ids of the task's measures, in the order of the text. */
  items: string[];
}

function wordsOf(entry: Entry): string {
  return statusWords[readStatus(entry.set['status'])];
}

/** The fingerprint of a measure as the page shows it. */
function fingerprintOf(item: string): string | undefined {
  return document.querySelector<HTMLElement>(`input[data-item="${item}"]`)?.dataset['text'];
}

/**
 * What needs a second look: where two entries that did not know of each other say different things,
 * both are shown; and where the wording is another than the one that was ticked.
 */
function Doubts({ items, states }: Props & { states: (ItemState | undefined)[] }): VNode {
  return (
    <>
      {states.map((state, index) => {
        const claims = state?.fields.get('status') ?? [];
        const item = items[index] ?? '';
        const both = claims.map(({ entry }) =>
          checklist.said(wordsOf(entry), momentWords(entry.at)),
        );
        const isReworded = claims.some(({ entry }) => entry.text !== fingerprintOf(item));
        return (
          <Fragment key={item}>
            {claims.length > 1 && <p class="doubt">{checklist.disagree(index + 1, both)}</p>}
            {isReworded && <p class="doubt">{checklist.wordingChanged(index + 1)}</p>}
          </Fragment>
        );
      })}
    </>
  );
}

function Record({ items, ledger }: Props & { ledger: Ledger }): VNode | null {
  const all = useStore(ledger.$items);
  const entries = items
    .flatMap((item) => ledger.entries(item))
    .sort((one, other) => (one.id < other.id ? 1 : -1));
  if (entries.length === 0) return null;
  return (
    <>
      <Doubts items={items} states={items.map((item) => all.get(item)?.get(''))} />
      <details>
        <summary>{checklist.records(entries.length)}</summary>
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.at}>{momentWords(entry.at)}</time>
              {checklist.record(items.indexOf(entry.item) + 1, wordsOf(entry))}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

/**
 * The record of a task: when which of its sentences was set to what, and where that disagrees. Only
 * the browser knows, so that it is empty until it has loaded.
 */
export function TaskRecord({ items }: Props): VNode {
  const [ledger, setLedger] = useState<Ledger>();
  useEffect(() => setLedger(getLedger()), []);
  return (
    <div class="record">{ledger !== undefined && <Record items={items} ledger={ledger} />}</div>
  );
}
