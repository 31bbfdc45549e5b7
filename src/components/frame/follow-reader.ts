/**
 * While the reader scrolls: marks the task on screen in the contents and shows its facts. On a phone, also shows
 * the reader's place.
 */
import { keepInView } from '../base/in-view.ts';

const contents = document.querySelector('.toc');
/** The lines of the contents for the tasks of this page. */
const lines = new Map<Element, Element>();
for (const line of Array.from(document.querySelectorAll<HTMLAnchorElement>('.toc li a'))) {
  const task = document.getElementById(line.hash.slice(1))?.closest('.task');
  if (task !== undefined && task !== null) lines.set(task, line);
}
const onScreen = new Set<Element>();
let marked: Element | undefined;

/** The first task on screen. While the target of a link is on screen, the task of that target. */
function taskHere(): Element | undefined {
  const target = document.querySelector(':target');
  const { top = -1, bottom = 0 } = target?.getBoundingClientRect() ?? {};
  const task = target?.closest('.task');
  if (task && onScreen.has(task) && top >= 0 && bottom <= innerHeight) return task;
  return [...lines.keys()].find((task) => onScreen.has(task));
}

const where = document.querySelector<HTMLElement>('[data-where]');

/** Shows 三（二）1. 推动信息基础设施提速升级 3/5, once the reader has scrolled past the head of the page. */
function sayWhere(task: Element | undefined, line: Element | undefined): void {
  if (where === null) return;
  const [, name, count] = Array.from(where.children);
  const heading = task?.querySelector('.heading');
  const place = document.querySelector(`.n[href$="#${CSS.escape(heading?.id ?? '')}"]`);
  const label = heading?.querySelector('.label')?.textContent ?? '';
  const words = line?.firstElementChild?.textContent ?? '';
  where.hidden = line === undefined || scrollY < 80;
  if (name === undefined || count === undefined) return;
  name.textContent = `${place?.getAttribute('aria-label') ?? label} ${words.slice(label.length)}`;
  count.textContent = line?.querySelector('[data-progress] > span')?.textContent ?? '';
}

function follow(): void {
  const task = taskHere();
  const line = lines.get(task ?? document.body);
  sayWhere(task, line);
  if (line === marked || contents === null) return;
  document.querySelector('.task-row.here')?.classList.remove('here');
  task?.closest('.task-row')?.classList.add('here');
  marked?.removeAttribute('aria-current');
  line?.setAttribute('aria-current', 'location');
  marked = line;
  keepInView(contents);
}

/** Starts, if the contents list tasks of this page. */
export function followReader(): void {
  if (document.querySelector('.toc li a[href^="#"]') === null) return;
  const observer = new IntersectionObserver(
    (records) => {
      for (const { target, isIntersecting } of records) {
        if (isIntersecting) onScreen.add(target);
        else onScreen.delete(target);
      }
      follow();
    },
    // Tasks above the line to which links scroll (document.css: 30vh) have been read.
    { rootMargin: '-31% 0px 0px' },
  );
  for (const task of lines.keys()) observer.observe(task);
  // Ticks change the counts shown there too.
  if (contents !== null) {
    const counts = { subtree: true, childList: true, characterData: true };
    new MutationObserver(follow).observe(contents, counts);
  }
  addEventListener('hashchange', follow);
  addEventListener('scroll', follow, { passive: true });
}
