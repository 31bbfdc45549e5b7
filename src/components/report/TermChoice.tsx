/** 期次: chooses the one that a report is about. Here 期次 are also opened, named, closed and reopened. */
import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  asOfBefore,
  asOfTerm,
  changeOfDraft,
  changeOfTerm,
  closeWords,
  faultOfTerm,
  isPeriod,
  newIdUnder,
  TEAM,
  nextPeriod,
} from '../../ledger/index.ts';
import type { Change, Entry, Term, TermDraft } from '../../ledger/index.ts';
import { termWords as words } from '../../text/index.ts';
import { isComposing } from '../base/composing.ts';
import { Alert, Button, Choice, TextLine } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import type { PeriodProps } from './report-scope.ts';
import { termsHere } from './report-parts.ts';

interface FormProps {
  /** Undefined for a new one. */
  term: Term | undefined;
  terms: readonly Term[];
  today: string;
  /** Called with the id of the stored 期次; with undefined if nothing was stored. */
  onDone: (item: string | undefined) => void;
}

/** The name and the days of a 期次. The days of a closed 期次 cannot be changed. */
function TermForm({ term, terms, today, onDone }: FormProps): VNode {
  const ledger = getLedger();
  const [draft, setDraft] = useState<TermDraft>(() => {
    const period = nextPeriod(terms, today);
    return term ?? { name: words.month(period.from), ...period };
  });
  const [complaint, say] = useState('');
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => host.current?.querySelector('input')?.focus(), []);
  const save = (): void => {
    const { name, from, until } = draft;
    const others = terms.filter((one) => one !== term);
    const fault = faultOfTerm(draft, others);
    if (fault !== undefined) {
      say(words.faults[fault]);
      return;
    }
    const of = term ?? newIdUnder(TEAM, 'term', ledger.home.environment.random(8));
    const change = changeOfDraft(of, { name, from, until });
    const excess = change && ledger.record([change]);
    if (excess === undefined) onDone(typeof of === 'string' ? of : of.item);
    else say(words.tooLong);
  };
  const line = (field: keyof TermDraft, label: string): VNode => (
    <TextLine
      class=""
      label={label}
      type={field === 'name' ? 'text' : 'date'}
      value={draft[field]}
      disabled={field !== 'name' && term?.closed !== undefined}
      onType={(value) => setDraft({ ...draft, [field]: value })}
    />
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    if (event.target instanceof HTMLInputElement) save();
  };
  const name = term?.name ?? words.add;
  return (
    <div ref={host} class="term-form" role="group" aria-label={name} onKeyDown={onKeyDown}>
      {line('name', words.nameLabel)}
      {line('from', words.first)}
      {line('until', words.last)}
      <p class="buttons">
        <Button onClick={save}>{words.save}</Button>
        <Button onClick={() => onDone(undefined)}>{words.cancel}</Button>
      </p>
      <Alert>{complaint}</Alert>
    </div>
  );
}

/** Whether a 期次 is closed, how many entries came after that, and what it is compared with. */
function stateWordsOf(
  term: Term,
  { terms, entries, today }: { terms: readonly Term[]; entries: readonly Entry[]; today: string },
): string {
  const at = asOfTerm(term, entries, today);
  if (!isPeriod(at.period, today)) return term.from > today ? words.notBegun : words.noDays;
  const before = asOfBefore(term, terms, entries, today);
  const state =
    term.closed === undefined
      ? words.isOpen
      : words.isClosed(term.closed.at, at.late.length, term.closed.heard !== undefined);
  return state + words.compared({ name: before.name, until: before.period.until });
}

/** Chooses a 期次 for a report, with a button for each deed. */
export function TermChoice({ today, scope, entries, onScope }: Omit<PeriodProps, 'units'>): VNode {
  const ledger = getLedger();
  useStore(ledger.$items);
  const { environment } = ledger.home;
  const [open, setOpen] = useState<'add' | 'change'>();
  const terms = termsHere(entries);
  const term =
    terms.find(({ item }) => item === scope.term) ??
    terms.find(({ from }) => from <= today) ??
    terms[0];
  const show = (chosen: Term | undefined): void => {
    const period = chosen === undefined ? scope.period : asOfTerm(chosen, entries, today).period;
    onScope({ ...scope, term: chosen?.item, period });
  };
  const key = JSON.stringify([term?.item, term?.from, term?.until, term?.closed?.at]);
  // The days are filled in for the first choice, and again after each change of the 期次.
  useEffect(() => show(term), [key]);
  const act = (set: Change['set']): void => {
    if (term !== undefined) void ledger.record([changeOfTerm(term, set)]);
  };
  const close = (): void => {
    // A second press may come before the button is that of 取消结期.
    if (termsHere(entries).some(({ item, closed }) => item === term?.item && closed)) return;
    const known = [...entries, ...ledger.entries()];
    act({ closed: closeWords(known, environment.now()) });
  };
  const host = useRef<HTMLDivElement>(null);
  const remove = (): void => {
    act({ name: null });
    // The button would be that of the next 期次, which a second Enter would remove.
    host.current?.querySelector('select')?.focus();
  };
  const deeds: [name: string, deed: () => void][] = [
    [words.change, () => setOpen('change')],
    term?.closed === undefined ? [words.close, close] : [words.reopen, () => act({ closed: null })],
    [words.remove, remove],
  ];
  return (
    <div ref={host} class="terms">
      {term === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Choice
            label={words.choose}
            value={term.item}
            options={terms.map(({ item, name }) => [item, name] as const)}
            onChoose={(item) => show(terms.find((one) => one.item === item))}
          />
          <p role="status">{stateWordsOf(term, { terms, entries, today })}</p>
        </>
      )}
      {/* Hidden and not removed: the focus returns here when the form is left. */}
      <p class="buttons" hidden={open !== undefined}>
        <Button onClick={() => setOpen('add')}>{words.add}</Button>
        {term !== undefined &&
          deeds.map(([name, deed], at) => (
            <Button key={at} aria-label={words.of(name, term.name)} onClick={deed}>
              {name}
            </Button>
          ))}
      </p>
      {open !== undefined && (
        <TermForm
          key={open}
          term={open === 'change' ? term : undefined}
          {...{ terms, today }}
          onDone={(item) => {
            setOpen(undefined);
            if (item !== undefined) show(termsHere(entries).find((one) => one.item === item));
          }}
        />
      )}
      {term !== undefined && term.closed === undefined && <p class="quiet">{words.hint}</p>}
    </div>
  );
}
