/**
 * The doctor's work, in a thread of its own: whatever a site sends, the command can end it, and its memory
 * has a bound.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { sha256 } from '../../src/model/index.ts';
import type { Seed } from './check-text.ts';
import { examine } from './examine.ts';
import { FOLDER_LIMITS, LIMITS } from './limits.ts';
import { reportOf } from './report.ts';
import { folderSite, httpSite } from './site.ts';

function readSeedTexts(folder: string): Seed[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return { file, sha256: sha256(bytes), text: bytes.toString('utf8') };
    });
}

/** Progress is told at most so often, in milliseconds. */
const PAUSE = 200;

const { place, isAddress }: { place: string; isAddress: boolean } = workerData;
const limits = isAddress ? LIMITS : FOLDER_LIMITS;
const site = isAddress ? httpSite(place, limits) : folderSite(place, limits);
let told = 0;
const examined = await examine(site, readSeedTexts('seeds'), limits, (progress) => {
  if (performance.now() - told < PAUSE) return;
  told = performance.now();
  parentPort?.postMessage({ progress });
});
const { findings, looked, compared, server } = examined;
const report = reportOf(findings, server);
parentPort?.postMessage({ name: site.name, looked, compared, report });
