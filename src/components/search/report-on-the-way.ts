/** A passage on its way from search to the page that checks quotations: in this tab alone, and read once. */
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
