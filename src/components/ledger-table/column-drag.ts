/** Heads of columns: a pointer drags them, keys move and widen them. Loaded at the first touch of a head. */
import { widened } from '../../ledger/index.ts';
import type { ColumnId } from '../../ledger/index.ts';
import {
  $layout,
  columnHead,
  move,
  moveTo,
  setLayout,
  shownColumns,
  widen,
  columnWidth,
} from './layout-store.ts';

/** This close to its right end, in px, a head is held by its edge. */
const EDGE = 7;
/** A pointer has to move this far, in px, before it drags. */
const START = 6;

/** The column that a pointer holds. */
interface Hold {
  column: ColumnId;
  head: HTMLElement;
  fromX: number;
  isEdge: boolean;
  /** The column's width at the start, in characters, and the width of a character in px. */
  width: number;
  pxPerEm: number;
  isDragged: boolean;
}

let hold: Hold | undefined;

function columnAt(target: EventTarget | null): ColumnId | undefined {
  const name =
    target instanceof Element ? target.closest<HTMLElement>('thead th')?.dataset['col'] : '';
  return shownColumns().find((column) => column === name);
}

function isOnEdge(column: ColumnId, x: number): boolean {
  return x > (columnHead(column)?.getBoundingClientRect().right ?? Infinity) - EDGE;
}

function onDown({ target, clientX, button, pointerType }: PointerEvent): void {
  const column = columnAt(target);
  const head = column === undefined ? null : columnHead(column);
  // A finger scrolls instead.
  if (column === undefined || head === null || button !== 0 || pointerType === 'touch') return;
  const isEdge = isOnEdge(column, clientX);
  const pxPerEm = parseFloat(getComputedStyle(head).fontSize);
  const width = columnWidth(column);
  hold = { column, head, fromX: clientX, isEdge, width, pxPerEm, isDragged: false };
}

function columnUnder({ clientX, clientY }: PointerEvent): ColumnId | undefined {
  return columnAt(document.elementFromPoint(clientX, clientY));
}

function showTarget(target: ColumnId | undefined): void {
  document
    .querySelectorAll('thead [data-target]')
    .forEach((one) => one.removeAttribute('data-target'));
  if (target !== undefined) columnHead(target)?.setAttribute('data-target', '');
}

function onMove(event: PointerEvent): void {
  if (hold === undefined) {
    const column = columnAt(event.target);
    const isEdge = column !== undefined && isOnEdge(column, event.clientX);
    if (column !== undefined) columnHead(column)?.toggleAttribute('data-edge', isEdge);
    return;
  }
  const by = event.clientX - hold.fromX;
  if (!hold.isDragged && Math.abs(by) < START) return;
  // The head captures the pointer: wherever the pointer is let go, no other element is clicked.
  if (!hold.isDragged) hold.head.setPointerCapture(event.pointerId);
  hold.isDragged = true;
  if (!hold.isEdge) showTarget(columnUnder(event));
  else setLayout(widened($layout.get(), hold.column, hold.width + by / hold.pxPerEm), false);
}

function onUp(event: PointerEvent): void {
  const held = hold;
  hold = undefined;
  showTarget(undefined);
  if (held?.isDragged !== true) return;
  const swallow = (click: Event): void => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, true));
  if (event.type === 'pointercancel') return;
  const target = columnUnder(event);
  if (held.isEdge) setLayout($layout.get());
  else if (target !== undefined && target !== held.column) moveTo(held.column, target);
}

/** Follows pointers on the heads of a table from now on. */
export function followHeads(head: HTMLTableSectionElement): void {
  head.addEventListener('pointerdown', onDown);
  head.addEventListener('pointermove', onMove);
  head.addEventListener('pointerup', onUp);
  head.addEventListener('pointercancel', onUp);
}

/** Shift and an arrow make a column wider or narrower; with Ctrl they move the column. Its head keeps the focus. */
export function obeyHeadKey(cell: HTMLElement, by: -1 | 1, isMoved: boolean): void {
  const column = columnAt(cell);
  if (column === undefined) return;
  if (isMoved) move(column, by);
  else widen(column, by);
  // A head that moves loses the focus. It gets the focus back once it is drawn.
  setTimeout(() => columnHead(column)?.querySelector('button')?.focus());
}
