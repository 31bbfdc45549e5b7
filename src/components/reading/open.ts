/** Part of the page script: offers the choices of how to read, and loads what obeys them when they open. */
const panel = document.querySelector<HTMLElement>('[data-settings]');
if (panel !== null) panel.hidden = false;
panel?.addEventListener('toggle', () => void import('./obey.ts'), { once: true });
