/** The last of a list; Chromium 88, where documents are read too (/check/), has no `at()`. */
export function last<Item>(list: readonly Item[] | undefined): Item | undefined {
  return list?.[list.length - 1];
}
