/**
 * npm run licences: lists the licences of what is installed, by package-lock.json, and of what the built
 * site sends to browsers, by dist/licences.txt; exits with 1 where one is not in the list below.
 */
import { existsSync } from 'node:fs';
import { onOneLine } from '../src/outside/visible.ts';
import { installedPackages, NOTICES, sentPackages } from './packages.ts';
import { complain, say } from './terminal.ts';

/** May be sent to browsers: they ask for no more than their own words, and dist/licences.txt has these. */
const SHIPPED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** May build and test the site as well: what they make is not theirs. */
const INSTALLED = [
  ...SHIPPED,
  ...['BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1'],
  'Python-2.0',
];

/** Whether an SPDX expression can be kept: all parts of an AND, one part of an OR. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  const words = licence.replace(/[()]/gu, '');
  return words
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => allowed.includes(one.trim())));
}

/** Complaints about licences; prints how many packages have each. */
function listLicences(
  title: string,
  packages: readonly (readonly [name: string, licence: string])[],
  allowed: readonly string[],
): string[] {
  say(`${onOneLine(title)}: ${packages.length} packages`);
  const byLicence = Map.groupBy(packages, ([, licence]) => licence);
  for (const [licence, of] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    const names = of.length > 20 ? '' : `  ${of.map(([name]) => name).join(', ')}`;
    say(`  ${licence} ${of.length}${names}`);
  }
  return packages
    .filter(([, licence]) => !isAllowed(licence, allowed))
    .map(([name, licence]) => `${name}: “${licence}” is not in the list of ${title} licences.`);
}

const installed = installedPackages().map(({ name, licence }) => [name, licence] as const);
const shipped = sentPackages().map(({ name, licence }) => [name, licence] as const);
const complaints = [
  ...listLicences('installed', installed, INSTALLED),
  ...listLicences('shipped', shipped, SHIPPED),
  ...(shipped.length === 0 && existsSync('dist') ? [`${NOTICES} lists nothing: build anew.`] : []),
];
for (const complaint of complaints) complain(onOneLine(complaint));
process.exit(complaints.length > 0 ? 1 : 0);
