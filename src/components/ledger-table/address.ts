import { writeView } from '../../ledger/index.ts';
import type { View } from '../../ledger/index.ts';
import { $view, mineHere } from './view.ts';

function showInAddress(view: View): void {
  const fields = writeView(view, mineHere());
  history.replaceState(null, '', fields === '' ? location.pathname : `?${fields}`);
}

/** Has the address say what the table shows, from the next choice on; it need not name my unit. @returns Ends that. */
export function followView(): () => void {
  return $view.listen(showInAddress);
}
