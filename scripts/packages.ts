/** The packages that build the site, by package-lock.json, and those that it sends, by dist/licences.txt. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

/** Where a build says what it sends to browsers. */
export const NOTICES = 'dist/licences.txt';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

export interface Package {
  name: string;
  version: string;
  /** As SPDX has it. */
  licence: string;
  /** As npm checks it: `sha512-…`; undefined where the list names none. */
  integrity: string | undefined;
  /** Whether it only tests, or comes only on some systems. */
  isDev: boolean;
  isOptional: boolean;
}

/** All that is installed; one that lies in several folders comes as often. */
export function installedPackages(): Package[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { name, version, license, integrity, dev, optional }]) => ({
      name: name ?? path.replace(/^.*node_modules\//u, ''),
      version: version ?? '',
      licence: license ?? 'none',
      integrity,
      isDev: dev ?? false,
      isOptional: optional ?? false,
    }));
}

/** What the built site sends; none where it is not built. */
export function sentPackages(): Pick<Package, 'name' | 'version' | 'licence'>[] {
  if (!existsSync(NOTICES)) return [];
  const heads = readFileSync(NOTICES, 'utf8').matchAll(/^== (\S+) (\S+) \((.+)\)$/gmu);
  return Array.from(heads, ([, name = '', version = '', licence = '']) => ({
    ...{ name, version, licence },
  }));
}
