/** Fields whose text or files a reload would lose. Boxes and filters are stored elsewhere. */
const FIELDS =
  'textarea, input:not([type]), input[type="text"], input[type="date"], input[type="file"]';

const touched = new Set<HTMLInputElement | HTMLTextAreaElement>();
let hasDropped = false;

/** Remembers from now on where something is typed, chosen or dropped. */
export function watchTyping(): void {
  document.addEventListener('input', ({ target }) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (isField && target.matches(FIELDS)) touched.add(target);
  });
  document.addEventListener('drop', () => {
    hasDropped = true;
  });
}

/** Whether a reload now would lose something: an open dialog, a field, a dropped file. */
export function isBusy(): boolean {
  const isTyped = [...touched].some(
    (field) => field.isConnected && field.value !== field.defaultValue,
  );
  return hasDropped || isTyped || document.querySelector('dialog[open]') !== null;
}
