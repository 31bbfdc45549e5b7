/** Names above the text a part of the page's scripts that has not started. Loaded when one fails. */
import { failedWords } from '../../text/site/features.ts';
import type { Feature } from '../../text/site/features.ts';

/** Names a part that has not started, and what to do. */
export function sayFailed(feature: Feature): void {
  const line = document.createElement('p');
  line.className = 'trouble';
  line.setAttribute('role', 'alert');
  line.textContent = failedWords(feature);
  document.getElementById('trouble')?.before(line);
}
