/** 进度: how far an item has come, in whole per cent. Forms load this, and not pace.ts, which judges it by time. */
/** The pattern of 进度, 0 to 100, by which a browser checks it. */
export const PERCENT = '100|[0-9]{1,2}';

/** The number that words for 进度 say: 80, 80%, ８０％; undefined for all else. */
export function readPercent(words: string): number | undefined {
  const plain = words.normalize('NFKC').replace(/\s/gu, '').replace(/%$/u, '');
  return new RegExp(`^(?:${PERCENT})$`, 'u').test(plain) ? Number(plain) : undefined;
}
