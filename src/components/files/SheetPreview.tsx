import type { VNode } from 'preact';
import { todayOf, excerpt, MOST_TYPED } from '../../ledger/index.ts';
import type { Status } from '../../ledger/index.ts';
import { becomesWords } from '../../reports/taking-in/weigh-changes.ts';
import type { Choice, Outcome } from '../../reports/taking-in/weigh-changes.ts';
import type { CellChange } from '../../reports/sheets-in/sheet-changes.ts';
import type { OpenedSheet } from '../../reports/taking-in/open-sheet.ts';
import { cellWords, reasonWords, sheet as words, statusWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { lazy } from '../base/lazy.tsx';
import { Check, Choice as Select, TextLine } from '../base/controls.tsx';
import { LongList, Findings, Lines } from '../base/LongList.tsx';

const OrdinaryPreview = lazy(async () => (await import('./OrdinaryPreview.tsx')).OrdinaryPreview);

/** 三（一）1.第1句（黄石市经信局）状态：“推进中” → “已完成”（这一格是公式，按表中显示的结果） */
function changeWords(change: CellChange): string {
  const { row, head, before, doubt } = change;
  const unit = row.key.slice(row.key.indexOf('@') + 1);
  const [place = '', of = '', field = ''] = [row.place, unit, head].map(excerpt);
  const line = words.change(place, of, field, cellWords(before), becomesWords(change));
  return doubt === undefined
    ? line
    : words.because(line, reasonWords(words.reasons[doubt], MOST_TYPED));
}

interface Props {
  sheet: OpenedSheet;
  outcome: Outcome;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}

/** Asks what the unknown words for a status mean, each word once for the whole sheet. */
function Words({ outcome, choice, onChoice }: Pick<Props, 'outcome' | 'choice' | 'onChoice'>) {
  if (outcome.words.size === 0) return null;
  const choose = (key: string, value: string): void => {
    const known = new Map(choice.words);
    if (value === '') known.delete(key);
    else known.set(key, value as Status | 'leave');
    onChoice({ ...choice, words: known });
  };
  return (
    <fieldset>
      <legend>{words.statusWords}</legend>
      {[...outcome.words].map(([key, { word, count }]) => (
        <Select
          key={key}
          class="block"
          label={words.statusWord(excerpt(word), count)}
          value={choice.words.get(key) ?? ''}
          options={[
            ['', words.chooseStatus],
            ...Object.entries(statusWords),
            ['leave', words.leaveStatus],
          ]}
          onChoose={(value) => choose(key, value)}
        />
      ))}
    </fieldset>
  );
}

/**
 * A sheet before it is taken: its changes, the doubtful ones, the words that need a meaning, and who filled it in
 * and when.
 */
export function SheetPreview({ sheet, outcome, choice, onChoice }: Props): VNode {
  const { sure, unsure, known, notes, found } = outcome;
  const { changes, isOfNoUnit } = found;
  /** A sheet cannot be dated in the future. */
  const today = todayOf(getLedger().home.environment);
  const said = words.brings(sure.length, known, changes.length);
  return (
    <div class="sheet-preview">
      {'table' in sheet.found && (
        <OrdinaryPreview book={sheet.found} found={found} choice={choice} onChoice={onChoice} />
      )}
      {said !== '' && <p>{said}</p>}
      <LongList all={sure} say={changeWords} />
      <Findings all={unsure} title={words.unsure(unsure.length)} say={changeWords} />
      {unsure.some(({ value }) => value !== undefined) && (
        <Check
          checked={choice.takesUnsure}
          onCheck={(takesUnsure) => onChoice({ ...choice, takesUnsure })}
        >
          {words.takeUnsure}
        </Check>
      )}
      <Words outcome={outcome} choice={choice} onChoice={onChoice} />
      <Lines look="doubt" all={notes} />
      <LongList all={found.unknown} first={0} title={words.unknownRows} say={excerpt} />
      {changes.length > 0 && (
        <>
          <TextLine
            label={words.on}
            type="date"
            value={choice.on}
            max={today}
            onType={(day) => {
              // A date that is only half typed is an empty string.
              if (day !== '') onChoice({ ...choice, on: day > today ? today : day });
            }}
          />
          {isOfNoUnit && (
            <TextLine
              label={words.ofUnit}
              value={choice.unit}
              onType={(unit) => onChoice({ ...choice, unit })}
            />
          )}
          <TextLine
            label={words.writer}
            value={choice.writer}
            onType={(writer) => onChoice({ ...choice, writer })}
          />
        </>
      )}
    </div>
  );
}
