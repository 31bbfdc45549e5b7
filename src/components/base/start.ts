/** Starts the parts of a page's scripts, each by itself: if one throws, the others still start. */
import type { Feature } from '../../text/site/features.ts';

/** Names a part that threw, on the page. */
export async function fail(feature: Feature, error: unknown): Promise<void> {
  console.error(error);
  const { sayFailed } = await import('./failed.ts');
  sayFailed(feature);
}

/** Starts a part. If it fails, the page names it. */
export async function start(feature: Feature, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    await fail(feature, error);
  }
}
