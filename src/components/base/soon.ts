/** For `client:visible`: drawn two screens before somebody comes to it, so that nothing moves under their eyes. */
export const SOON = { rootMargin: '200%' };
