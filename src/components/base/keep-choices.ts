/** Part of the page script: what is chosen and looked for on a page stays so when it comes back. */

// WebKit gives a page that comes back its default choices, after pageshow.
addEventListener('pagehide', () =>
  document
    .querySelectorAll<HTMLInputElement | HTMLOptionElement>('input, option')
    .forEach((field) => {
      if (field instanceof HTMLOptionElement) field.defaultSelected = field.selected;
      else if (field.type === 'search') field.defaultValue = field.value;
      else field.defaultChecked = field.checked;
    }),
);
