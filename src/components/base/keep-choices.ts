/** Part of the page script. Choices and search words on a page are kept for when the page comes back. */

// When a page comes back, WebKit resets controls to their defaults after pageshow. So the present choices become
// the defaults.
addEventListener('pagehide', () =>
  document
    .querySelectorAll<HTMLInputElement | HTMLOptionElement>('input, option')
    .forEach((field) => {
      if (field instanceof HTMLOptionElement) field.defaultSelected = field.selected;
      else if (field.type === 'search') field.defaultValue = field.value;
      else field.defaultChecked = field.checked;
    }),
);
