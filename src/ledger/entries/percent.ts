/**
 * 进度: how far an item has come, in whole per cent. time/pace.ts, which compares it with the time, is a file apart, so
 * that forms need not load it.
 */
/** The pattern by which a browser checks 进度: 0 to 100. */
export const PERCENT = '100|[0-9]{1,2}';

/** The number that somebody typed as 进度: 80, 80%, ８０％; undefined for all else. */
export function readPercent(words: string): number | undefined {
  const plain = words.normalize('NFKC').replace(/\s/gu, '').replace(/%$/u, '');
  return new RegExp(`^(?:${PERCENT})$`, 'u').test(plain) ? Number(plain) : undefined;
}
