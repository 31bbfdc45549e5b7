/** One field of all selected rows: filled down, emptied, added to. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { appendAll, clearAll, controlOf, fillDown, FIELDS } from '../../ledger/index.ts';
import type { Becoming } from '../../ledger/index.ts';
import { manyRows as words, typing } from '../../text/index.ts';
import { Alert, Button, Choice, TextLine } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import type { TableLine } from './TableRow.tsx';
import { $own, columnName } from './view.ts';

interface Props {
  lines: readonly TableLine[];
}

/** Sets one field of many rows by what stands in them; each is one deed. */
export function ManyRows({ lines }: Props): VNode {
  const [field, setField] = useState('progress');
  const [added, setAdded] = useState('');
  const [complaint, setComplaint] = useState('');
  const make = (becoming: readonly Becoming<TableLine>[]): void => {
    const { opened, touch } = getLedger();
    const excess = touch(
      becoming.map(([{ row, state }, value]) => ({
        ...opened(row.item, row.fingerprint),
        state,
        set: { [field]: value },
      })),
    );
    setComplaint(
      excess === undefined ? '' : typing.tooLong({ ...excess, field: columnName(excess.field) }),
    );
    if (excess === undefined) setAdded('');
  };
  const filled = fillDown(lines, field);
  const cleared = clearAll(lines, field);
  return (
    <fieldset class="choices" aria-label={words.title}>
      <Choice
        label={words.field}
        value={field}
        options={[...FIELDS, ...Object.keys($own.get())].map(
          (one) => [one, columnName(one)] as const,
        )}
        onChoose={setField}
      />
      <Button disabled={filled.length === 0} onClick={() => make(filled)}>
        {words.fill}
      </Button>
      <Button disabled={cleared.length === 0} onClick={() => make(cleared)}>
        {words.clear}
      </Button>
      {controlOf(field) === 'lines' && (
        <>
          <TextLine class="" label={words.words} value={added} onType={setAdded} />
          <Button
            disabled={added.trim() === ''}
            onClick={() => make(appendAll(lines, field, added))}
          >
            {words.append}
          </Button>
        </>
      )}
      <Alert>{complaint}</Alert>
    </fieldset>
  );
}
