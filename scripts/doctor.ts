/**
 * npm run doctor -- <address or folder>: looks at a published site, or at a folder before it is
 * published, and prints what is wrong, why it matters and what mends it (docs/doctor.md). Exits with
 * 1 if something is wrong. Only what lies below the address is asked for.
 */
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { doctorWords } from '../src/text/doctor/command.ts';
import { COMPARING, FOLDER_HEAP, HEAP, LIMITS } from './doctor/limits.ts';
import type { Report } from './doctor/report.ts';
import { whyNoAddress } from './doctor/place.ts';
import { withoutLogin } from './doctor/site.ts';
import type { Progress } from './doctor/visit.ts';
import { complain, run, say, wordsOf } from './terminal.ts';

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
      reject(new Error(doctorWords.gaveUp(why, place)));
    };
    const timer = setTimeout(() => giveUp(doctorWords.tooLong(most)), most);
    worker.on('message', tell);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      giveUp(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? doctorWords.tooMuchMemory(heap)
          : wordsOf(error),
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
    throw new Error(doctorWords.hasLogin);
  }
  const isAddress = /^https?:\/\//iu.test(place) && URL.canParse(place);
  const why = isAddress ? undefined : whyNoAddress(place);
  if (why !== undefined) throw new Error(why);
  if (!isAddress && statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Error(place === '' ? doctorWords.usage : doctorWords.noPlace(place));
  }
  let told = performance.now();
  await examineApart(place, isAddress, (message) => {
    if ('progress' in message) {
      const { looked, left, bytes } = message.progress;
      if (performance.now() - told < PAUSE) return;
      told = performance.now();
      complain(doctorWords.progress(looked, left, bytes));
      return;
    }
    const { name, looked, compared, report } = message;
    say(`${doctorWords.looked(name, looked, compared)}\n`);
    say(report.lines.join('\n'));
    process.exitCode = report.wrong > 0 ? 1 : 0;
  });
});
