/**
 * Scrolls the contents, never the page, so that the reader's own line can be seen: the last one that is
 * marked as current, since a task's line stands below its section's. Shared by the inline script,
 * which does it before first paint, and the page script.
 */
export function keepInView(contents: Element): void {
  const line = Array.from(contents.querySelectorAll<HTMLElement>('[aria-current]')).pop();
  if (line === undefined) return;
  const { scrollTop, clientHeight } = contents;
  const from = line.offsetTop - scrollTop;
  if (from < 0 || from + line.offsetHeight > clientHeight) {
    contents.scrollTop = line.offsetTop - clientHeight / 3;
  }
}
