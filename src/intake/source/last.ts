/** The last element of a list. `at()` is missing in Chromium 88, where documents are read too (/check/). */
export function last<Item>(list: readonly Item[] | undefined): Item | undefined {
  return list?.[list.length - 1];
}
