/**
 * npm run doctor -- <address or folder>: looks at a published site, or at a folder before it is
 * published, and prints what is wrong, why it matters and what mends it (docs/doctor.md). Exits with
 * 1 if something is wrong. Only what lies below the address is asked for.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../src/model/index.ts';
import type { Seed } from './doctor/check-text.ts';
import { examine } from './doctor/examine.ts';
import { reportOf } from './doctor/report.ts';
import { folderSite, httpSite } from './doctor/site.ts';

function readSeedTexts(folder: string): Seed[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return { file, sha256: sha256(bytes), text: bytes.toString('utf8') };
    });
}

const place = process.argv[2] ?? '';
const isAddress = /^https?:\/\//iu.test(place) && URL.canParse(place);
if (!isAddress && statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error(
    place === ''
      ? 'Say what to look at: npm run doctor -- http://localhost:4321/, or npm run doctor -- dist'
      : `“${place}” is neither a folder here nor an address that begins with http:// or https://.`,
  );
  process.exit(1);
}
const site = isAddress ? httpSite(place) : folderSite(place);
const { findings, looked, server } = await examine(site, readSeedTexts('seeds'));
const { lines, wrong } = reportOf(findings, server);
console.log(`${site.name}: ${looked} addresses looked at\n`);
console.log(lines.join('\n'));
process.exit(wrong > 0 ? 1 : 0);
