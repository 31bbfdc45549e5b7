import { writeView } from '../../ledger/index.ts';
import type { View } from '../../ledger/index.ts';

/**
 * The address says what the table shows. Loaded once something else is shown.
 *
 * @param mine The unit that an address need not name.
 */
export function showInAddress(view: View, mine: string): void {
  const fields = writeView(view, mine);
  history.replaceState(null, '', fields === '' ? location.pathname : `?${fields}`);
}
