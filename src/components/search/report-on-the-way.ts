import { isRecord } from '../../text/records.ts';

/**
 * A passage on its way from search to the page that checks quotations, in this tab alone, and read once; and what was
 * checked on that page, for a reader who comes back to it.
 */
const KEY = 'taizhang-report:v1';

/** Keeps a passage for the page that is opened next; where nothing can be kept, it has to be pasted again. */
export function sendReport(report: string): void {
  try {
    sessionStorage.setItem(KEY, report);
  } catch {
    // Storage that is full or forbidden.
  }
}

/** The passage that was sent; '' where there is none. */
export function takeReport(): string {
  try {
    const report = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return report;
  } catch {
    return '';
  }
}

/** Keeps what was checked in the entry of the browser's history; what is too long has to be pasted again. */
export function keepChecked(report: string): void {
  try {
    history.replaceState({ report }, '');
  } catch {
    // Longer than a browser keeps there.
  }
}

/** The report that was checked on the page that one has come back to; '' where that is none. */
export function keptChecked(): string {
  const state: unknown = history.state;
  const report = isRecord(state) ? state['report'] : undefined;
  return typeof report === 'string' ? report : '';
}
