import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  changeOfRules,
  MOST_RULES,
  momentOf,
  readColourRules,
  rulesSet,
} from '../../ledger/index.ts';
import type { Colour, Condition, Rule } from '../../ledger/index.ts';
import { colourWords, conditions, signature, warnings } from '../../text/index.ts';
import { Button, Choice, TextLine } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';

const { form: words } = warnings;

const NAMES = Object.entries(conditions).map(([name, { word }]) => [name, word] as const);
const COLOUR_NAMES = Object.entries(colourWords);

/** A set of rules that many teams use, as a start. It colours nothing until somebody saves it. */
const EXAMPLE: readonly Rule[] = readColourRules(
  'overdue 0 red;behind 20 red;soon 30 yellow;behind 10 yellow;silent 30 yellow;blocked 0 yellow;begun 0 green',
);

/** A condition's unit of counting and its first number; undefined if the condition counts nothing. */
function countsOf(when: Condition): { unit: string; first: number } | undefined {
  const line = conditions[when];
  return 'counts' in line ? line.counts : undefined;
}

interface LineProps {
  rule: Rule;
  /** From 1. */
  number: number;
  onRule: (rule: Rule) => void;
  onUp: () => void;
  onRemove: () => void;
}

function Line({ rule, number, onRule, onUp, onRemove }: LineProps): VNode {
  const counts = countsOf(rule.when);
  const choose = (when: Condition): void =>
    onRule({ ...rule, when, than: countsOf(when)?.first ?? 0 });
  return (
    <li>
      <Choice
        label={words.when(number)}
        value={rule.when}
        options={NAMES}
        onChoose={(word) => choose(word as Condition)}
      />
      {counts !== undefined && (
        <TextLine
          class=""
          label={words.than(number, counts.unit)}
          type="number"
          min="0"
          max="999"
          value={rule.than}
          onType={(than) =>
            onRule({ ...rule, than: Math.min(999, Math.max(0, Math.round(Number(than)))) })
          }
        />
      )}
      <Choice
        label={words.colour(number)}
        value={rule.colour}
        options={COLOUR_NAMES}
        onChoose={(word) => onRule({ ...rule, colour: word as Colour })}
      />
      <span class="buttons">
        {number > 1 && (
          <Button aria-label={words.up(number)} onClick={onUp}>
            {words.upWord}
          </Button>
        )}
        <Button aria-label={words.remove(number)} onClick={onRemove}>
          {words.removeWord}
        </Button>
      </span>
    </li>
  );
}

/** The rules by which this team colours items, and a form to change them. */
export function Colours(): VNode {
  const ledger = getLedger();
  const { unit, by } = useStore(ledger.$who);
  const states = useStore(ledger.$items);
  const set = rulesSet(states, unit);
  const [last] = set;
  const standing = readColourRules(last?.value ?? '');
  const [draft, setDraft] = useState<readonly Rule[]>(standing);
  const [says, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const change = (next: readonly Rule[]): void => {
    say('');
    setDraft(next);
  };
  const keep = (rules: readonly Rule[]): void => {
    ledger.record([changeOfRules(states, { unit, by }, rules)]);
    change(rules);
    say(rules.length > 0 ? words.saved : words.stopped);
  };
  const moveUp = (at: number): void => {
    const next = [...draft];
    next.splice(at - 1, 0, ...next.splice(at, 1));
    change(next);
    // Pressed again, the button moves the same rule further. The first rule has no such button.
    const line = list.current?.children[at - 1];
    line?.querySelector<HTMLElement>(at === 1 ? 'select' : 'button')?.focus();
  };
  return (
    <>
      <p class="quiet">{words.hint}</p>
      <p>
        {standing.length === 0 ? words.noRules : words.now + warnings.rules(standing)}
        {last !== undefined &&
          standing.length > 0 &&
          words.setBy(signature({ ...last.entry, at: momentOf(last.entry) }))}
      </p>
      {set.length > 1 && <p class="doubt">{words.disputed}</p>}
      <ol ref={list} class="colour-rules">
        {draft.map((rule, at) => (
          <Line
            key={at}
            rule={rule}
            number={at + 1}
            onRule={(one) => change(draft.map((before, index) => (index === at ? one : before)))}
            onUp={() => moveUp(at)}
            onRemove={() => change(draft.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      <p class="buttons">
        {draft.length < MOST_RULES && (
          <Button onClick={() => change([...draft, { when: 'overdue', than: 0, colour: 'red' }])}>
            {words.add}
          </Button>
        )}
        {draft.length === 0 && <Button onClick={() => change(EXAMPLE)}>{words.example}</Button>}
        {draft.length > 0 && (
          <Button class="first" onClick={() => keep(draft)}>
            {words.save}
          </Button>
        )}
        {standing.length > 0 && <Button onClick={() => keep([])}>{words.stop}</Button>}
        <span role="status">{says}</span>
      </p>
    </>
  );
}
