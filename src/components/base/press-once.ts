/**
 * Who clicks twice, or holds Enter down, means one thing. A second click is let through only onto what the first was
 * made on, if that has the same words still. Otherwise it would be done to what has come in its place since, such as
 * 删除 of the next line, or would take back what was just done.
 */

/** What was pressed last, with its words, which say what a button does: 结期 becomes 取消结期. */
let last: unknown;
let words: unknown;

/**
 * Lets a further click pass on the same thing only; and its mousedown, which would otherwise move the focus.
 * Enter that is held down passes only where it begins new lines.
 */
function follow(event: Event): void {
  const { target, detail, key, repeat } = event as KeyboardEvent;
  const at = target as Element;
  const here = at.closest('button') ?? at;
  const says = here.textContent;
  const isHeld = repeat && key === 'Enter';
  if (!isHeld && detail < 2) {
    last = here;
    words = says;
  } else if (here !== last || says !== words || (isHeld && !at.matches('textarea'))) {
    event.preventDefault();
    event.stopPropagation();
  }
}

// On the window, before all that listens on the page.
addEventListener('mousedown', follow, true);
addEventListener('click', follow, true);
addEventListener('keydown', follow, true);
