/**
 * For `client:visible`: an island is drawn half a screen before it is seen, so that nothing moves before the
 * reader's eyes. Readers who do not scroll never load it.
 */
export const VISIBLE_MARGIN = { rootMargin: '50%' };
