/**
 * Lists of measures in the attributes of a page. The measures of a task are mostly numbered one after another, so a
 * run is written by its ends: `3.1.1-1..5`. That takes a fifth of the room, on every page.
 */

/** An id that can be part of a run: the text before its last number, and that number. */
function split(id: string): [string, number] | undefined {
  const [, stem, number] = /^(.*\D)([1-9]\d*)$/u.exec(id) ?? [];
  return stem === undefined ? undefined : [stem, Number(number)];
}

/** Writes ids, in order, as one attribute. */
export function writeItems(ids: readonly string[]): string {
  const runs: { id: string; stem: string | undefined; first: number; last: number }[] = [];
  for (const id of ids) {
    const [stem, number] = split(id) ?? [undefined, 0];
    const run = runs[runs.length - 1];
    if (stem !== undefined && run?.stem === stem && run.last === number - 1) run.last = number;
    else runs.push({ id, stem, first: number, last: number });
  }
  return runs.map(({ id, first, last }) => (first === last ? id : `${id}..${last}`)).join(' ');
}

/** Reads the ids of an attribute. */
export function readItems(words: string): string[] {
  return words.split(' ').flatMap((run) => {
    const [id = '', last] = run.split('..');
    if (last === undefined) return id === '' ? [] : [id];
    const stem = id.replace(/\d+$/u, '');
    const first = Number(id.slice(stem.length));
    return Array.from({ length: Number(last) - first + 1 }, (_, index) => stem + (first + index));
  });
}
