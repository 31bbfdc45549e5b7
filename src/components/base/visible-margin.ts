/**
 * For `client:visible`: drawn half a screen before somebody comes to it, so that nothing moves under their eyes; who
 * does not go down the page never loads it.
 */
export const VISIBLE_MARGIN = { rootMargin: '50%' };
