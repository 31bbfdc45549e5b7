/** Part of the page script: loads what follows touches on clauses, where there are any. Until then they are links. */
import { painted } from '../base/painted.ts';

if (document.querySelector('.official .n') !== null) {
  void painted().then(() => import('./wait-for-clause.ts'));
}
