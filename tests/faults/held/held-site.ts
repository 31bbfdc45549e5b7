/** The built site, on a server that holds scripts back, with a witness in each page that notes what happens there. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createStaticServer, listen } from '../../../scripts/serve.ts';

const FOLDER = 'dist';

/** Stands first in each page: notes what boxes and lines show, frame by frame, and what goes wrong. */
function witness(): void {
  const noted: { frames: string[]; errors: string[] } = { frames: [], errors: [] };
  const complain = (words: unknown): void => void noted.errors.push(String(words));
  addEventListener('error', ({ message }) => complain(message));
  addEventListener('unhandledrejection', ({ reason }) => complain(reason));
  for (const kind of ['error', 'warn'] as const) console[kind] = (...words) => complain(words);
  const look = (): void => {
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input.box[data-item]'));
    const now = boxes.map(
      (box) => `${box.dataset['item']}${box.hidden ? '?' : box.checked ? '+' : '-'}`,
    );
    const words = now.join(' ');
    if (boxes.length > 0 && noted.frames[noted.frames.length - 1] !== words)
      noted.frames.push(words);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { noted });
}

const WITNESS = `<head><script>(${String(witness)})()</script>`;

/** A file's name without what the build adds to it. */
export function shortName(path: string): string {
  return (path.split('/').pop() ?? '').replace(
    /(?:\.astro_astro_type_script_index_0_lang)?\.[\w-]{8}\.js$/u,
    '',
  );
}

export interface HeldSite {
  site: string;
  /** Names of the scripts that were asked for so far. */
  asked: Set<string>;
  /** Holds back from now on the scripts of which this says so. */
  hold: (isHeld: (name: string) => boolean) => void;
  /** Sends what was held back, the last first if wanted so, and holds nothing any more. */
  letGo: (isReverse?: boolean) => void;
  /** Whether nothing was asked for, or is on its way and not held, for so many milliseconds. */
  isQuiet: (milliseconds: number) => boolean;
  stop: () => void;
}

export async function openHeldSite(): Promise<HeldSite> {
  const inner = createStaticServer({ folder: FOLDER, missing: (path) => path === '/sw.js' });
  const asked = new Set<string>();
  let held: (() => void)[] = [];
  let isHeld: (name: string) => boolean = () => false;
  let [onTheWay, last] = [0, Date.now()];
  const outer = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const file = join(FOLDER, path, 'index.html');
    onTheWay += 1;
    last = Date.now();
    let isOver = false;
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      onTheWay -= 1;
      last = Date.now();
    };
    response.on('close', over);
    if (path.endsWith('/') && existsSync(file)) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-cache');
      response.end(readFileSync(file, 'utf8').replace('<head>', WITNESS));
      return;
    }
    const name = shortName(path);
    const send = (): void => void inner.emit('request', request, response);
    if (!path.endsWith('.js')) return send();
    asked.add(name);
    if (isHeld(name)) {
      over();
      held.push(send);
    } else send();
  });
  const port = await listen(outer, 0);
  return {
    site: `http://localhost:${port}/`,
    asked,
    hold: (which) => (isHeld = which),
    letGo: (isReverse = false) => {
      isHeld = () => false;
      const all = isReverse ? held.reverse() : held;
      held = [];
      for (const send of all) send();
    },
    isQuiet: (milliseconds) => onTheWay <= 0 && Date.now() - last >= milliseconds,
    stop: () => {
      outer.closeAllConnections();
      outer.close();
    },
  };
}
