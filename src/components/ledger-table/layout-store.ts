/** The order and widths of the table's columns in this browser. Loaded once somebody has changed them. */
import { atom } from 'nanostores';
import {
  COLUMNS,
  keepLayout,
  keptLayout,
  moved,
  PLAIN_LAYOUT,
  columnsInOrder,
  widened,
} from '../../ledger/index.ts';
import type { ColumnId, Layout, OwnField } from '../../ledger/index.ts';
import { getLedger } from '../here/ledger.ts';
import { onPaper } from '../base/on-paper.ts';
import { WIDE } from '../base/wide.ts';
import { $columns, $own, $view } from './view.ts';

const { home } = getLedger();

export const $layout = atom<Layout>(keptLayout(home));

/** Whether the layout could be stored. */
export const $isKept = atom(true);

/**
 * The style sheet with the widths, once there are any. The policy blocks style attributes, but not rules that
 * scripts insert.
 */
let sheet: CSSStyleSheet | null = null;

/** The head of a column, if the column is shown. */
export function columnHead(column: ColumnId): HTMLElement | null {
  return document.querySelector(`.ledger.live thead th[data-col="${column}"]`);
}

/** The width of a column, in characters. */
export function columnWidth(column: ColumnId): number {
  const head = columnHead(column);
  if (head === null) return 0;
  return head.getBoundingClientRect().width / parseFloat(getComputedStyle(head).fontSize);
}

/** Sets the widths for the table on a wide screen only: cards have none, and paper has its own. */
function drawWidths({ widths }: Layout): void {
  const table = '.ledger-scroll .ledger.live';
  const rules = Object.entries(widths).map(
    ([column, width]) => `${table} thead th[data-col='${column}'] { inline-size: ${width}em }`,
  );
  const { number } = widths;
  if (number !== undefined) {
    rules.push(
      `${table} [data-col='number'] ~ [data-col='text'] { inset-inline-start: ${number}em }`,
    );
  }
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (sheet !== null) sheet.deleteRule(sheet.cssRules.length - 1);
  sheet ??= link?.sheet ?? null;
  sheet?.insertRule(`@media screen and ${WIDE} { ${rules.join(' ')} }`, sheet.cssRules.length);
}

/** The team's own columns. */
export function ownFields(): OwnField[] {
  return Object.keys($own.get()) as OwnField[];
}

function stand(order = $layout.get().order): void {
  $columns.set(columnsInOrder(order, ownFields()));
}

$layout.subscribe((layout) => {
  stand();
  drawWidths(layout);
});
$own.listen(() => stand());

// Paper shows the columns in the site's order.
onPaper((isPrinting) => stand(isPrinting ? COLUMNS : undefined));

/** Shows a layout. Stores it too, unless a column is still being dragged. */
export function setLayout(layout: Layout, isDone = true): void {
  $layout.set(layout);
  if (isDone) $isKept.set(keepLayout(home, layout) === undefined);
}

/** The columns that are shown, in order. */
export function shownColumns(): ColumnId[] {
  const { hidden } = $view.get();
  return $columns.get().filter((column) => !hidden.includes(column));
}

/** Moves a column to the place of another. */
export function moveTo(column: ColumnId, target: ColumnId): void {
  setLayout(moved($layout.get(), ownFields(), column, target));
}

/** Moves a column past its neighbour, to the left (-1) or to the right (1). */
export function move(column: ColumnId, by: -1 | 1): void {
  const shown = shownColumns();
  const target = shown[shown.indexOf(column) + by];
  if (target !== undefined) moveTo(column, target);
}

/** Makes a column wider by so many characters; narrower if negative. */
export function widen(column: ColumnId, by: number): void {
  setLayout(widened($layout.get(), column, Math.round(columnWidth(column)) + by));
}

/** Goes back to the order and the widths of the site. */
export function standPlain(): void {
  setLayout(PLAIN_LAYOUT);
}
