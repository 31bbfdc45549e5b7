import { isRecord } from '../../outside/records.ts';

/**
 * Takes a passage from search to the page that checks quotations: in this tab only, and to be read once. Also
 * stores what was checked there, for a reader who comes back.
 */
const KEY = 'taizhang-report:v1';

/** Stores a passage for the next page. If it cannot be stored, it has to be pasted again. */
export function sendReport(report: string): void {
  try {
    sessionStorage.setItem(KEY, report);
  } catch {
    // Storage is full or forbidden.
  }
}

/** The passage that was sent, which is then forgotten; '' if there is none. */
export function takeReport(): string {
  try {
    const report = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return report;
  } catch {
    return '';
  }
}

/** Stores the checked text in this entry of the browser's history. A text that is too long has to be pasted again. */
export function keepChecked(report: string): void {
  try {
    history.replaceState({ report }, '');
  } catch {
    // The text is longer than the browser stores there.
  }
}

/** The text that was checked here before the reader came back; '' if there is none. */
export function keptChecked(): string {
  const state: unknown = history.state;
  const report = isRecord(state) ? state['report'] : undefined;
  return typeof report === 'string' ? report : '';
}
