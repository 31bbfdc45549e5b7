import type { VNode } from 'preact';
import type { CellChange, SheetChanges } from '../../reports/compare-sheet.ts';
import { cellWords, fieldWords, sheet as words } from '../../text/index.ts';
import type { Choice } from './examine.ts';

/** 三（一）1.第1句（黄石市经信局）状态：“推进中” → “已完成” */
function changeWords({ row, field, before, after }: CellChange): string {
  const unit = row.key.slice(row.key.indexOf('@') + 1);
  return words.change(row.place, unit, fieldWords[field], cellWords(before), cellWords(after));
}

/** What is to be known of a sheet besides its changes. */
export function notesOf({ missing, unknown, official, noColumn }: SheetChanges): string[] {
  const { notes } = words;
  return [
    ...(missing > 0 ? [notes.missing(missing)] : []),
    ...(unknown > 0 ? [notes.unknown(unknown)] : []),
    ...(official > 0 ? [notes.official(official)] : []),
    ...(noColumn.length > 0 ? [notes.noColumn(noColumn)] : []),
  ];
}

/** The unsure cells of a sheet, each with what makes it so. */
export function UnsureCells({ changes }: { changes: readonly CellChange[] }): VNode {
  return (
    <ul>
      {changes.map((change) => (
        <li key={`${change.row.key} ${change.field} ${change.after}`}>
          {changeWords(change)}
          {change.doubt !== undefined && `（${words.reasons[change.doubt]}）`}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  sheet: SheetChanges;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}

/** What was changed in a sheet, what of it is unsure, and who filled it in: before anything is taken. */
export function SheetPreview({ sheet, choice, onChoice }: Props): VNode {
  const sure = sheet.changes.filter(({ doubt }) => doubt === undefined);
  const unsure = sheet.changes.filter(({ doubt }) => doubt !== undefined);
  return (
    <div class="sheet-preview">
      <p>{sure.length === 0 ? words.noChanges : words.changes(sure.length)}</p>
      {sure.length > 0 && (
        <ul>
          {sure.map((change) => (
            <li key={`${change.row.key} ${change.field}`}>{changeWords(change)}</li>
          ))}
        </ul>
      )}
      {unsure.length > 0 && (
        <>
          <p class="doubt">{words.unsure(unsure.length)}</p>
          <UnsureCells changes={unsure} />
          {unsure.some(({ value }) => value !== undefined) && (
            <label class="check">
              <input
                type="checkbox"
                checked={choice.takesUnsure}
                onChange={(event) =>
                  onChoice({ ...choice, takesUnsure: event.currentTarget.checked })
                }
              />
              {words.takeUnsure}
            </label>
          )}
        </>
      )}
      {notesOf(sheet).map((note) => (
        <p key={note} class="doubt">
          {note}
        </p>
      ))}
      {sheet.changes.length > 0 && (
        <label class="block">
          {words.writer}
          <input
            value={choice.writer}
            onInput={(event) => onChoice({ ...choice, writer: event.currentTarget.value })}
          />
        </label>
      )}
    </div>
  );
}
