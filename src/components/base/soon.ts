/** For `client:visible`: drawn a screen before somebody comes to it, so that nothing moves under their eyes. */
export const SOON = { rootMargin: '100%' };
