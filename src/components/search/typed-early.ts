/**
 * Keeps the letters that are typed while search is on its way to who has asked for it, and types them into its field
 * once that has the focus. Loaded once the page is painted.
 */

/** A link that opens search is busy until the island is there (`client:touch`). */
const COMING = '[data-open-search][aria-busy="true"]';

/** What was typed. */
let letters = '';

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey } = event;
  if (document.querySelector(COMING) === null) letters = '';
  else if (key === 'Backspace') letters = letters.slice(0, -1);
  else if (key.length === 1 && !ctrlKey && !metaKey) {
    // A space would scroll the page.
    event.preventDefault();
    letters += key;
  }
});

addEventListener('focusin', ({ target: field }) => {
  if (letters === '' || !(field instanceof HTMLInputElement) || field.type !== 'search') return;
  field.value += letters;
  letters = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
