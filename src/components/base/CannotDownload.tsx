import type { VNode } from 'preact';
import { data as words } from '../../text/index.ts';
import { cannotDownload } from './download.ts';

/** Beside what hands out files: that this browser downloads nothing, and what to do. */
export function CannotDownload(): VNode | null {
  const app = cannotDownload();
  return app === undefined ? null : <p class="doubt">{words.cannotDownload(app)}</p>;
}
