/**
 * npm run doctor -- <address or folder>: looks at a published site, or at a folder before it is
 * published, and prints what is wrong, why it matters and what mends it (docs/doctor.md). Exits with
 * 1 if something is wrong. Only what lies below the address is asked for.
 */
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { bytesWords, COMPARING, FOLDER_HEAP, HEAP, LIMITS, timeWords } from './doctor/limits.ts';
import type { Report } from './doctor/report.ts';
import { withoutLogin } from './doctor/site.ts';
import type { Progress } from './doctor/visit.ts';
import { complain, run, say } from './terminal.ts';

type Told =
  { progress: Progress } | { name: string; looked: number; compared: number; report: Report };

/** How often the command says how far it is, in milliseconds. */
const PAUSE = 3_000;

/** Has the work done in a thread, which ends when its time or memory does. */
function examineApart(
  place: string,
  isAddress: boolean,
  tell: (told: Told) => void,
): Promise<void> {
  const most = LIMITS.visit + COMPARING;
  const heap = isAddress ? HEAP : FOLDER_HEAP;
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('doctor/worker.ts', import.meta.url), {
      workerData: { place, isAddress },
      // Within node_modules Node has to be told how to read it, in each thread.
      execArgv: ['--import', new URL('../bin/node-typescript.js', import.meta.url).href],
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      void worker.terminate();
      reject(new Error(`${why}\ndoctor: gave up; nothing is said of ${place}`));
    };
    const timer = setTimeout(() => giveUp(`All of it took more than ${timeWords(most)}.`), most);
    worker.on('message', tell);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      giveUp(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `To look at it takes more than ${heap} MB of memory: no build is like that.`
          : error.message,
      ),
    );
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

await run(async () => {
  const place = process.argv[2] ?? '';
  if (/^https?:/iu.test(place) && withoutLogin(place) !== place) {
    throw new Error(
      'The address holds a name or a password, and the doctor cannot log in: leave out what stands before the @. What only some may read is looked at as a folder: npm run doctor -- dist.',
    );
  }
  const isAddress = /^https?:\/\//iu.test(place) && URL.canParse(place);
  if (!isAddress && statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Error(
      place === ''
        ? 'Say what to look at: npm run doctor -- http://localhost:4321/, or npm run doctor -- dist'
        : `“${place}” is neither a folder here nor an address that begins with http:// or https://.`,
    );
  }
  let told = performance.now();
  await examineApart(place, isAddress, (message) => {
    if ('progress' in message) {
      const { looked, left, bytes } = message.progress;
      if (performance.now() - told < PAUSE) return;
      told = performance.now();
      complain(`… ${looked} addresses looked at, ${left} to go, ${bytesWords(bytes)} read`);
      return;
    }
    const { name, looked, compared, report } = message;
    const all = compared > 0 ? `, ${compared} files compared with what was built` : '';
    say(`${name}: ${looked} addresses looked at${all}\n`);
    say(report.lines.join('\n'));
    process.exitCode = report.wrong > 0 ? 1 : 0;
  });
});
