/** The service worker: where it lies, what it keeps, of which build it is. */
import { createHash } from 'node:crypto';
import { textOf } from './published.ts';
import type { Finding } from './types.ts';
import { resolvePath } from './visit.ts';
import type { Visit } from './visit.ts';

/** What a service worker made by workbox keeps: addresses and, where the name has no hash, MD5s. */
function precached(code: string): { url: string; revision: string | undefined }[] {
  return [...code.matchAll(/\{[^{}]*\burl["']?\s*:\s*["'][^{}]*\}/gu)].flatMap(([entry]) => {
    const url = /\burl["']?\s*:\s*["']([^"']+)["']/u.exec(entry)?.[1];
    const revision = /\brevision["']?\s*:\s*["']([0-9a-f]{32})["']/u.exec(entry)?.[1];
    return url === undefined || !/\brevision\b/u.test(entry) ? [] : [{ url, revision }];
  });
}

/** Findings on the service worker. */
export async function checkWorker({ site, answers }: Visit): Promise<Finding[]> {
  const paths = site.list() ?? [...answers.keys()];
  const findings: Finding[] = paths
    .filter((path) => path.endsWith('/sw.js'))
    .map((path) => ({ check: 'worker-scope', path, saw: `A service worker lies at ${path}.` }));
  const worker = answers.get('sw.js');
  if (worker?.status !== 200) {
    const saw = `sw.js answers ${worker?.status ?? 0}.`;
    return [...findings, { check: 'worker-missing', path: 'sw.js', saw }];
  }
  for (const { url, revision } of precached(textOf(worker))) {
    const path = resolvePath('sw.js', url);
    const known = path === undefined ? undefined : (answers.get(path) ?? (await site.get(path)));
    if (known?.status !== 200) {
      findings.push({
        check: 'worker-list',
        path: url,
        saw: `sw.js lists ${url}, which is not there.`,
      });
    } else if (
      revision !== undefined &&
      createHash('md5').update(known.body).digest('hex') !== revision
    ) {
      findings.push({
        check: 'worker-age',
        path: url,
        saw: `sw.js knows another edition of ${url} than is published.`,
      });
    }
  }
  return findings;
}
