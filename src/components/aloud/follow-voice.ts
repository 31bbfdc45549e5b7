/**
 * The page while it is read aloud: the clause being read is marked and kept in view, and a touch moves to another
 * clause.
 */
import { bringIntoView, isInView } from './page-clauses.ts';
import type { PageClause } from './page-clauses.ts';
import type { Player } from './player.ts';

const SPOKEN = 'spoken';

/** How many milliseconds a page may take to glide to a clause. */
const GLIDE = 1000;

/**
 * Marks each clause while it is read and scrolls it into view, unless the reader has scrolled away from the
 * clause before. Reading goes on from a clause that is touched.
 *
 * @param bar The bar that covers the foot of the window.
 * @returns Ends this.
 */
export function followVoice(
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
