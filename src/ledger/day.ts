/** A day in milliseconds; written out, since bundlers load a product with every page. */
export const DAY = 86_400_000;
