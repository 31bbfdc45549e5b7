/** Counts the scripts that this page has asked for and does not have yet: those of islands and of each `import()`. */
let count = 0;

/** Loads a script and counts it until it is there or has failed. */
export async function onTheWay<Script>(load: () => Promise<Script>): Promise<Script> {
  count += 1;
  try {
    return await load();
  } finally {
    count -= 1;
  }
}

// If a page is left while scripts are loading, WebKit keeps the page but never loads them. Scripts asked for after
// the page comes back, but before its `pageshow`, are loaded as usual.
addEventListener('pagehide', () => {
  if (count > 0) addEventListener('pageshow', () => location.reload());
});
