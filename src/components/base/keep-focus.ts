/**
 * When a button that was pressed by keys is removed, alone or with the part around it, the focus moves to what opened
 * that part, or else to what has taken the button's place. Browsers would give the focus to the page.
 */
import { painted } from './painted.ts';

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
const PASSED_OVER = ':disabled, [aria-disabled="true"], [tabindex="-1"]';
/** Content of a folded part still has a size. */
const FOLDED = 'details:not([open]) > :not(summary)';

/** How many of the controls used last are remembered. */
const MOST_USED = 8;

/** A part of the page: its parent, and the part before it. */
interface Place {
  part: Element;
  before: Element | null;
  home: Element;
}

/** A control that was used, with its place and the place of each part around it, up to its dialog. */
interface Used {
  control: Element;
  places: Place[];
}

function placesOf(part: Element): Place[] {
  const { previousElementSibling: before, parentElement: home } = part;
  if (home === null || part.matches('dialog')) return [];
  return [{ part, before, home }, ...placesOf(home)];
}

function isShown(one: Element): boolean {
  return one.isConnected && one.getClientRects().length > 0 && one.closest(FOLDED) === null;
}

function controlsIn(part: Element): Element[] {
  const all = [...part.querySelectorAll(CONTROLS)];
  return all.filter((one) => isShown(one) && !one.matches(PASSED_OVER));
}

/**
 * The first control after the part that came before, or the last control. In a list or a table, the control with
 * the same words in that row.
 */
function inPlaceOf(control: Element, before: Element | null, home: Element): Element | undefined {
  const controls = controlsIn(home);
  const comesAfter = (one: Element): boolean =>
    before?.isConnected !== true ||
    (!before.contains(one) &&
      (before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0);
  const next = controls.find(comesAfter) ?? controls.pop();
  const row = [...home.children].find((one) => one.matches('li, tr') && one.contains(next ?? null));
  const namesakes = row && controlsIn(row).filter((one) => one.textContent === control.textContent);
  return namesakes?.[0] ?? next;
}

/** The control that takes over the focus. If the used control is still there, that control. */
function heirOf({ control, places }: Used, others: readonly Used[]): Element | undefined {
  if (isShown(control)) return control;
  for (const { part, before, home } of places.filter((place) => isShown(place.home))) {
    const opener = others.find((one) => home.contains(one.control) && isShown(one.control));
    const isOne = part === control || part.matches('li, tr');
    const heir = (isOne ? undefined : opener?.control) ?? inPlaceOf(control, before, home);
    if (heir !== undefined) return heir;
  }
  return undefined;
}

/** The controls that were used, last first. */
let used: Used[] = [];
/** Whether the last control was pressed by keys. A person with a pointer needs no focus moved. */
let isByKeys = false;

async function look(): Promise<void> {
  // The code that draws may place the focus itself.
  await painted();
  if (!isByKeys) return;
  const [{ control } = { control: document.body }] = used;
  const holder = document.activeElement;
  if (isShown(control) || (holder !== document.body && holder !== control)) return;
  for (const [at, one] of used.entries()) {
    const heir = heirOf(one, used.slice(at + 1));
    if (heir instanceof HTMLElement) return heir.focus();
  }
}

const observer = new MutationObserver(() => void look());

function remember(control: EventTarget | null): void {
  if (!(control instanceof Element) || control === document.body) return;
  const others = used.filter((one) => one.control !== control);
  used = [{ control, places: placesOf(control) }, ...others].slice(0, MOST_USED);
}

document.addEventListener('change', ({ target }) => remember(target), true);
document.addEventListener(
  'pointerdown',
  () => {
    isByKeys = false;
    observer.disconnect();
  },
  true,
);
document.addEventListener(
  'click',
  ({ target, detail }) => {
    const pressed = target instanceof Element ? target.closest(CONTROLS) : null;
    // A link to a place on a page takes the reader there.
    isByKeys = detail === 0 && pressed?.matches('[href*="#"]') !== true;
    // Enter in a field clicks the form's button. The control that was used is then the field.
    remember(detail === 0 ? document.activeElement : pressed);
    if (!isByKeys) return;
    observer.observe(document.body, {
      attributeFilter: ['hidden', 'open'],
      childList: true,
      subtree: true,
    });
  },
  true,
);
