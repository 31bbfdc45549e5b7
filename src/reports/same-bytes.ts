import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Where an Office file says when it was made, and by whom. */
const PROPERTIES = 'docProps/core.xml';

/**
 * An Office file as if it had been made on one day by nobody, so that two builds give the same bytes.
 *
 * @param file As its library wrote it.
 * @param day YYYY-MM-DD.
 */
export function madeOn(file: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(file);
  const properties = strFromU8(parts[PROPERTIES] ?? new Uint8Array())
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu, `${day}T00:00:00Z`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/u, '$1');
  // A zip's clock knows no zone: without one the day is the same on every machine.
  const mtime = new Date(`${day}T00:00:00`);
  return zipSync({ ...parts, [PROPERTIES]: strToU8(properties) }, { mtime });
}
