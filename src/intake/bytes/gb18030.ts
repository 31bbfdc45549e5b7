/** Measures how much bytes look like Chinese in GB18030. Almost any bytes can be decoded as GB18030. */

/** Counts of bytes read as GB18030. */
export interface Counts {
  /** Characters of more than one byte. */
  wide: number;
  /** How many of them are common in Chinese text. */
  common: number;
}

/**
 * Counts the characters by their bytes. By GB 2312-80, rows A1 and A3 hold the punctuation and the full-width forms,
 * and B0–D7 the 3,755 most used characters. Text in another encoding gives rare characters.
 *
 * @param bytes Known to be valid GB18030.
 */
export function countCommon(bytes: Uint8Array): Counts {
  let [wide, common] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    wide += 1;
    if (trail >= 0x30 && trail <= 0x39) {
      at += 3;
      continue;
    }
    at += 1;
    if (trail < 0xa1) continue;
    if (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7)) common += 1;
  }
  return { wide, common };
}
