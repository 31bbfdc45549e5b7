/** Marks in the contents the task that is on screen, as one scrolls. */
import { keepInView } from '../base/in-view.ts';

const contents = document.querySelector('.toc');
/** The line of each task that the contents list: those of this page. */
const lines = new Map<Element, Element>();
for (const line of Array.from(document.querySelectorAll<HTMLAnchorElement>('.toc li a'))) {
  const task = document.getElementById(line.hash.slice(1))?.closest('.task');
  if (task !== undefined && task !== null) lines.set(task, line);
}
const onScreen = new Set<Element>();
let marked: Element | undefined;

/** The first task on screen; at the end of the page, where no other can come first, the one that a link led to. */
function taskHere(): Element | undefined {
  const root = document.documentElement;
  const isEnd = scrollY + innerHeight >= root.scrollHeight - 2;
  const target = document.querySelector(':target')?.closest('.task');
  if (isEnd && target !== undefined && target !== null && onScreen.has(target)) return target;
  return [...lines.keys()].find((task) => onScreen.has(task));
}

function follow(): void {
  const line = lines.get(taskHere() ?? document.body);
  if (line === marked || contents === null) return;
  marked?.removeAttribute('aria-current');
  line?.setAttribute('aria-current', 'location');
  marked = line;
  keepInView(contents);
}

// What stands above the place where links lead to has been read.
const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
const observer = new IntersectionObserver(
  (records) => {
    for (const { target, isIntersecting } of records) {
      if (isIntersecting) onScreen.add(target);
      else onScreen.delete(target);
    }
    follow();
  },
  { rootMargin: `-${Math.round(padding) + 8}px 0px 0px` },
);
for (const task of lines.keys()) observer.observe(task);
addEventListener('hashchange', follow);
