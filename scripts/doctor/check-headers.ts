/** Types, compression and caching: what the headers of each answer say. */
import { headersSeen } from '../../src/text/doctor/seen.ts';
import type { CheckId } from './catalogue.ts';
import type { Answer, Finding } from './types.ts';
import { isPage } from './visit.ts';

/** What each kind of file should come as, and the finding if it does not. */
const TYPES: [RegExp, RegExp, string, CheckId][] = [
  [/(?:^|\/|\.html)$/u, /^text\/html$/u, 'text/html', 'html-type'],
  [/\.m?js$/u, /^(?:text|application)\/(?:x-)?javascript$/u, 'text/javascript', 'script-type'],
  [/\.css$/u, /^text\/css$/u, 'text/css', 'style-type'],
  [/\.svg$/u, /^image\/svg\+xml$/u, 'image/svg+xml', 'svg-type'],
  [/\.json$/u, /^application\/json$/u, 'application/json', 'json-type'],
  [/\.wasm$/u, /^application\/wasm$/u, 'application/wasm', 'wasm-type'],
  [
    /\.webmanifest$/u,
    /^application\/(?:manifest\+)?json$/u,
    'application/manifest+json',
    'manifest-type',
  ],
  [/\.(?:woff2?|ttf)$/u, /^(?:font|application)\//u, 'font/woff2', 'font-type'],
  [/\.(?:pagefind|pf_\w+)$/u, /^(?!text\/)/u, 'application/octet-stream', 'index-type'],
];

/** Below this many bytes compressing gains nothing. */
const SMALL = 1_400;

/** What a Content-Encoding may say that was done. */
const PACKED = /\b(?:gzip|br|zstd|deflate)\b/iu;

const COMPRESSIBLE = /(?:^|\/|\.(?:html|css|m?js|json|svg))$/u;

const LOADED = /\.(?:css|m?js|json|svg)$/u;

/** Built anew under the same name: what must be asked for again. */
const CHANGES = /(?:^|\/|\.(?:html|json|webmanifest))$|^sw\.js$|^pagefind\//u;

/** Half a year. */
const LONG = 15_768_000;

const HOUR = 3_600;

/** Findings on the type of one answer. */
export function checkType({ path, headers }: Answer): Finding[] {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((one) => one.trim());
  const rule = TYPES.find(([ending]) => ending.test(path));
  const findings: Finding[] = [];
  if (rule !== undefined && !rule[1].test(type)) {
    findings.push({ check: rule[3], path, saw: headersSeen.type(path, type, rule[2]) });
  }
  const charset = parameters
    .find((one) => one.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (charset !== undefined && !/^utf-?8$/u.test(charset) && COMPRESSIBLE.test(path)) {
    findings.push({ check: 'charset', path, saw: headersSeen.charset(path, charset) });
  }
  return findings;
}

/** A finding if a page or what it loads is offered for saving. */
export function checkDisposition({ path, headers }: Answer): Finding[] {
  const seen = headers['content-disposition'] ?? '';
  if (!/^\s*attachment/iu.test(seen) || !(isPage(path) || LOADED.test(path))) return [];
  const check = isPage(path) ? 'disposition' : 'disposition-file';
  return [{ check, path, saw: headersSeen.header(path, 'Content-Disposition', seen) }];
}

/** A finding if text travels as it is, or anything as nobody can undo it. */
export function checkCompression({ path, headers, size }: Answer): Finding[] {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (PACKED.test(encoding)) return [];
  if (encoding.toLowerCase() !== 'identity') {
    const saw = headersSeen.unknownEncoding(path, encoding);
    return [{ check: 'unknown-encoding', path, saw }];
  }
  if (!COMPRESSIBLE.test(path) || size < SMALL) return [];
  return [{ check: 'compression', path, saw: headersSeen.uncompressed(path, size) }];
}

/** For how many seconds an answer is taken for fresh; undefined if it does not say. */
function freshFor(control: string): number | undefined {
  if (/\bno-(?:cache|store)\b/u.test(control)) return 0;
  const age = /\bmax-age=(\d+)/u.exec(control)?.[1];
  return age === undefined ? undefined : Number(age);
}

/** Findings on how long one answer is kept. */
export function checkCaching({ path, headers }: Answer): Finding[] {
  const control = (headers['cache-control'] ?? '').toLowerCase();
  const fresh = freshFor(control);
  const finding = (check: CheckId, saw = headersSeen.caching(path, control)): Finding[] => [
    { check, path, saw },
  ];
  if (/(?:^|\/)_astro\/[^/]+$/u.test(path)) {
    return fresh === undefined || fresh < LONG ? finding('hashed-cache') : [];
  }
  if (!CHANGES.test(path)) return [];
  const isKept = isPage(path) || path.endsWith('.json');
  const hasValidator = headers['etag'] !== undefined || headers['last-modified'] !== undefined;
  const validator =
    isKept && !hasValidator ? finding('validator', headersSeen.noValidator(path, control)) : [];
  if (fresh === undefined) return [...finding('no-cache-header'), ...validator];
  if (fresh > HOUR) return [...finding('stale-page'), ...validator];
  return [...(fresh > 0 ? finding('short-cache') : []), ...validator];
}
