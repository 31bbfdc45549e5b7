import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { tableSettings as words } from '../../text/index.ts';
import { Alert, Button, Choice } from '../base/controls.tsx';
import {
  $isKept,
  $layout,
  move,
  shownColumns,
  standPlain,
  widen,
  columnWidth,
} from './layout-store.ts';
import { $columns, $view, columnName } from './view.ts';

/** How many characters a button adds to a column or takes from it. */
const STEP = 2;

/** Changes the widths and the order of columns without dragging, and announces the result. */
export function ColumnLayout(): VNode {
  useStore($layout);
  useStore($columns);
  useStore($view);
  const isKept = useStore($isKept);
  const shown = shownColumns();
  const [chosen, setChosen] = useState(shown[0]);
  const [isTouched, setTouched] = useState(false);
  const column = chosen !== undefined && shown.includes(chosen) ? chosen : shown[0];
  if (column === undefined) return <p>{words.layoutHint}</p>;
  const at = shown.indexOf(column);
  const act = (deed: () => void) => (): void => {
    deed();
    setTouched(true);
  };
  return (
    <fieldset class="choices layout">
      <legend>{words.layout}</legend>
      <Choice
        label={words.column}
        value={column}
        options={shown.map((one) => [one, columnName(one)] as const)}
        onChoose={(name) => setChosen(shown.find((one) => one === name))}
      />
      <Button disabled={at === 0} onClick={act(() => move(column, -1))}>
        {words.left}
      </Button>
      <Button disabled={at === shown.length - 1} onClick={act(() => move(column, 1))}>
        {words.right}
      </Button>
      <Button onClick={act(() => widen(column, STEP))}>{words.wider}</Button>
      <Button onClick={act(() => widen(column, -STEP))}>{words.narrower}</Button>
      <Button onClick={act(standPlain)}>{words.plain}</Button>
      <p role="status">
        {isTouched &&
          words.stands(
            columnName(column),
            at + 1,
            $layout.get().widths[column] ?? columnWidth(column),
          )}
      </p>
      <Alert>{isKept ? '' : words.notKept}</Alert>
      <p class="quiet">{words.layoutHint}</p>
    </fieldset>
  );
}
