/** The page while it is read aloud: the clause that is read is marked and in view, and a touch goes to another. */
import { bringIntoView, isInView } from './page-clauses.ts';
import type { PageClause } from './page-clauses.ts';
import type { Player } from './player.ts';

const SPOKEN = 'spoken';

/** As long as a page may take to glide to a clause. */
const GLIDE = 1000;

/**
 * Marks each clause while it is read and brings it into view; a reader who has scrolled away from the one that
 * was read before is left in peace. A clause that is touched is read from.
 *
 * @param bar What covers the foot of the window.
 * @returns The way to end it.
 */
export function follow(
  player: Player,
  clauses: readonly PageClause[],
  bar: HTMLElement,
): () => void {
  let spoken: PageClause | undefined;
  let movedAt = 0;

  const mark = (clause: PageClause | undefined, isAsked: boolean): void => {
    if (clause === spoken && !isAsked) return;
    const isFollowed =
      isAsked || spoken === undefined || isInView(spoken, bar) || Date.now() - movedAt < GLIDE;
    spoken?.element.classList.remove(SPOKEN);
    spoken = clause;
    if (clause === undefined) return;
    clause.element.classList.add(SPOKEN);
    if (!isFollowed) return;
    movedAt = Date.now();
    bringIntoView(clause, bar);
  };

  const onClick = ({ target }: Event): void => {
    if (!(target instanceof Element) || target.closest('a, button, input, label, dialog') !== null)
      return;
    if (getSelection()?.isCollapsed === false) return;
    const index = clauses.findIndex(({ element }) => element.contains(target));
    if (index >= 0) player.readFrom(index);
  };

  const { style, classList } = document.documentElement;
  const dock = document.querySelector<HTMLElement>('.dock');
  const measure = new ResizeObserver(() => {
    style.setProperty('--aloud', `${bar.offsetHeight}px`);
    style.setProperty('--dock', `${dock?.offsetHeight ?? 0}px`);
  });
  const unlisten = player.$playing.subscribe(({ phase, at, isAsked }) => {
    const isAt = phase === 'reading' || phase === 'paused';
    mark(isAt ? clauses[at] : undefined, isAsked);
  });
  classList.add('has-aloud');
  measure.observe(bar);
  if (dock !== null) measure.observe(dock);
  document.addEventListener('click', onClick);
  window.addEventListener('pagehide', player.pause);
  return () => {
    unlisten();
    mark(undefined, false);
    measure.disconnect();
    classList.remove('has-aloud');
    style.removeProperty('--aloud');
    style.removeProperty('--dock');
    document.removeEventListener('click', onClick);
    window.removeEventListener('pagehide', player.pause);
  };
}
