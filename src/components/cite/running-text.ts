/** Copies selected official text as running text. */
const CLAUSES = '.clause, .heading, .measure > p, .units, .source';

/**
 * The selected clauses as published, put together in paragraphs.
 *
 * @param selected The contents of a selection. If it is inside one clause, there are no paragraphs.
 */
export function selectedParagraphs(selected: DocumentFragment): string[] {
  const paragraphs: string[] = [];
  let block: Element | null | undefined;
  for (const clause of Array.from(selected.querySelectorAll(CLAUSES))) {
    const around = clause.closest('.task, .paragraph');
    const opens = clause.closest('[data-opens]') !== null;
    const words = (clause.textContent ?? '').trim();
    if (around === null || around !== block || opens || paragraphs.length === 0) {
      // If a selection begins or ends inside a task, the cut clauses come without the task around them.
      const isCut = around === null && block === null && !clause.matches('.heading');
      if (isCut && !opens && paragraphs.length > 0) {
        paragraphs[paragraphs.length - 1] += words;
      } else paragraphs.push(words);
    } else paragraphs[paragraphs.length - 1] += words;
    block = around;
  }
  return paragraphs.filter((words) => words !== '');
}

/** Copies running text, in place of the text that a browser makes of a selection over several clauses. */
export function copyRunningText(event: ClipboardEvent): void {
  const selection = getSelection();
  const { activeElement } = document;
  if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
  if (activeElement?.matches('input, textarea') === true) return;
  const paragraphs = selectedParagraphs(selection.getRangeAt(0).cloneContents());
  if (paragraphs.length === 0) return;
  const list = document.createElement('div');
  for (const words of paragraphs) {
    list.append(Object.assign(document.createElement('p'), { textContent: words }));
  }
  event.clipboardData.setData('text/plain', paragraphs.join('\n'));
  event.clipboardData.setData('text/html', list.innerHTML);
  event.preventDefault();
}
