/** What the tests of the doctor share. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE } from '../../scripts/doctor/catalogue.ts';
import type { CheckId } from '../../scripts/doctor/catalogue.ts';
import { examine } from '../../scripts/doctor/examine.ts';
import { folderSite, httpSite } from '../../scripts/doctor/site.ts';
import type { Finding } from '../../scripts/doctor/types.ts';
import type { ServeOptions } from '../../scripts/serve.ts';
import { sha256 } from '../../src/model/index.ts';
import { withServer } from './site.ts';

/** The text of the first plan, as it was published. */
export const file = 'hubei-2018-xinxi-xiaofei.txt';
export const seed = readFileSync(`seeds/${file}`);
export const SEEDS = [{ file, sha256: sha256(seed), text: seed.toString('utf8') }];

/** What is wrong, and not only to be looked at. */
export const wrong = (findings: Finding[]): Finding[] =>
  findings.filter(({ check }) => CATALOGUE[check].level === 'wrong');

/** What the doctor finds wrong on a host with these settings. */
export async function examineHost(options: Partial<ServeOptions>): Promise<Finding[]> {
  let found: Finding[] = [];
  await withServer(options, async (port) => {
    const root = options.base?.() ?? '/';
    found = (await examine(httpSite(`http://127.0.0.1:${port}${root}`), SEEDS)).findings;
  });
  return found;
}

/** What it finds wrong in a copy of the built site after a change. */
export async function examineCopy(change: (folder: string) => void): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-doctor-'));
  try {
    cpSync('dist', folder, { recursive: true });
    change(folder);
    return (await examine(folderSite(folder), SEEDS)).findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong, each kind once. */
export const checksOf = (findings: Finding[]): CheckId[] => [
  ...new Set(wrong(findings).map(({ check }) => check)),
];

/** Takes the second half away. */
export function cut(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}
