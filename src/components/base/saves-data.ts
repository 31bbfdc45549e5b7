/** Whether the reader has told the browser or the system to save data. */
export function savesData(): boolean {
  const isAsked = matchMedia('(prefers-reduced-data: reduce)').matches;
  return isAsked || navigator.connection?.saveData === true;
}
