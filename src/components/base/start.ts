/** Starts the parts of a page's scripts, each by itself: one that throws keeps no other from starting. */
import type { Feature } from '../../text/features.ts';

/** Names on the page a part that threw. */
export async function fail(feature: Feature, error: unknown): Promise<void> {
  console.error(error);
  const { sayFailed } = await import('./failed.ts');
  sayFailed(feature);
}

/** Starts a part; one that fails is named on the page. */
export async function start(feature: Feature, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    await fail(feature, error);
  }
}
