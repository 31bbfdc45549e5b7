/** The service worker: where it lies, what it keeps, of which build it is. */
import { answered } from '../../src/text/doctor/seen-faults.ts';
import { linksSeen, workerSeen } from '../../src/text/doctor/seen.ts';
import { isMissing } from './faults.ts';
import { precachedIn, textOf } from './published.ts';
import type { Finding } from './types.ts';
import { addressPath, resolvePath } from './visit.ts';
import type { Visit } from './visit.ts';

/** Findings on the service worker. */
export function checkWorker({ site, answers, list }: Visit): Finding[] {
  const paths = site.list() ?? [...answers.keys()];
  const findings: Finding[] = paths
    .filter((path) => path.endsWith('/sw.js'))
    .map((path) => ({ check: 'worker-scope', path, saw: workerSeen.elsewhere(path) }));
  const worker = answers.get('sw.js');
  if (isMissing(worker)) {
    const path = 'sw.js';
    const saw = linksSeen.fault(path, worker?.fault?.saw ?? answered(worker?.status ?? 0));
    return [...findings, { check: 'worker-missing', path, saw }];
  }
  if (worker?.status !== 200) return findings;
  const built = new Map(list?.files.map(({ path, sha256 }) => [addressPath(path), sha256]));
  for (const { url, sha256 } of precachedIn(textOf(worker))) {
    const path = resolvePath('sw.js', url) ?? url;
    const known = answers.get(path);
    if (isMissing(known)) {
      findings.push({ check: 'worker-list', path: url, saw: workerSeen.lists(url) });
    } else if (known?.status === 200 && sha256 !== (built.get(addressPath(path)) ?? known.sha256)) {
      // What differs from what was built is named as such, whatever the worker knows.
      findings.push({
        check: 'worker-age',
        path: url,
        saw: built.size > 0 ? workerSeen.otherBuilt(url) : workerSeen.otherPublished(url),
      });
    }
  }
  return findings;
}
