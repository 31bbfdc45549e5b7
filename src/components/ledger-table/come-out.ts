/** A cell that the keys reach comes out from under the columns that stay; browsers leave it there where a part is seen. */
function comeOut({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches('.ledger .cell:focus-visible'))
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Lets cells come out from now on. */
export function letCellsOut(): void {
  document.addEventListener('focusin', comeOut);
}
