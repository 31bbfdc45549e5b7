import { draw } from './draw.ts';
const observer = new MutationObserver((records) => {
  for (const record of records) for (const node of Array.from(record.addedNodes)) if (node instanceof Element) draw(node, () => 'todo');
});
observer.observe(document, { childList: true, subtree: true });
document.addEventListener('DOMContentLoaded', () => observer.disconnect());
