/**
 * Scrolls a cell that got the focus out from under the fixed columns; browsers leave it there if a part can be seen.
 */
function comeOut({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches('.ledger .cell:focus-visible'))
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function letCellsOut(): void {
  document.addEventListener('focusin', comeOut);
}
