/** Counts what this page has asked for and does not have yet: scripts of islands and of each `import()`. */
let count = 0;

/** Asks for a script, and knows until it is there, or cannot be had, that it is on its way. */
export async function onTheWay<Script>(load: () => Promise<Script>): Promise<Script> {
  count += 1;
  try {
    return await load();
  } finally {
    count -= 1;
  }
}

// WebKit keeps a page that was left while scripts were on their way, and never brings them. What is asked for when a
// page comes back, before its `pageshow`, is brought as ever.
addEventListener('pagehide', () => {
  if (count > 0) addEventListener('pageshow', () => location.reload());
});
