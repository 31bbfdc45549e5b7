/**
 * Scrolls the contents, never the page, so that the reader's own line can be seen. That is the last line marked as
 * current, since the line of a task is below the line of its section. The inline script does this before the first
 * paint, and the page script uses it too.
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
