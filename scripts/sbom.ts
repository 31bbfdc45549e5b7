/**
 * npm run sbom: writes, as CycloneDX, what the site is made with (reports/build.cdx.json, by
 * package-lock.json) and what it sends to browsers (reports/site.cdx.json, by dist/licences.txt). No clock
 * and no number made up is in them: the same state gives the same files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { installedPackages, sentPackages } from './packages.ts';
import type { Package } from './packages.ts';
import { run, say } from './terminal.ts';

const FOLDER = 'reports';

type Listed = Pick<Package, 'name' | 'version' | 'licence'> & Partial<Package>;

/** The address of a package as lists of holes name it. */
function purlOf({ name, version }: Listed): string {
  return `pkg:npm/${name.replace(/^@/u, '%40')}@${version}`;
}

/** One hash that npm checks, in hex digits. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm = '', digits = ''] = integrity.split(' ')[0]?.split(/-(.*)/su) ?? [];
  const alg = algorithm.toUpperCase().replace('SHA', 'SHA-');
  return { alg, content: Buffer.from(digits, 'base64').toString('hex') };
}

function componentOf(listed: Listed): object {
  const { name, version, licence, integrity, isDev, isOptional } = listed;
  const isExpression = / (?:AND|OR|WITH) /u.test(licence);
  return {
    type: 'library',
    'bom-ref': purlOf(listed),
    ...{ name, version, purl: purlOf(listed) },
    // `excluded` stands for what only tests.
    ...(isDev !== undefined && {
      scope: isDev ? 'excluded' : isOptional ? 'optional' : 'required',
    }),
    ...(licence !== 'none' && {
      licenses: [isExpression ? { expression: licence } : { license: { id: licence } }],
    }),
    ...(integrity !== undefined && { hashes: [hashOf(integrity)] }),
  };
}

/** Each package once, by name. */
function eachOnce(all: readonly Listed[]): Listed[] {
  const byAddress = new Map(all.map((one) => [purlOf(one), one]));
  return [...byAddress].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function bomOf(subject: string, components: readonly Listed[]): string {
  const bom = {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    metadata: { component: { type: 'application', name: subject, 'bom-ref': subject } },
    components: components.map(componentOf),
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

await run(() => {
  const installed = installedPackages();
  const sent = sentPackages();
  if (sent.length === 0) throw new Error('dist/ is not there: run npm run build first.');
  const known = new Map(installed.map((one) => [purlOf(one), one.integrity]));
  const withHashes = sent.map((one) => ({ ...one, integrity: known.get(purlOf(one)) }));
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, subject, packages] of [
    ['build.cdx.json', 'taizhang', installed],
    ['site.cdx.json', 'taizhang-site', withHashes],
  ] as const) {
    const components = eachOnce(packages);
    writeFileSync(`${FOLDER}/${file}`, bomOf(subject, components));
    say(`${FOLDER}/${file}: ${components.length} packages`);
  }
});
