/** What the doctor can find in headers and policies, which a host's configuration mends. */
import { REBUILD, REPUBLISH } from './entry.ts';
import type { Entry, Server } from './entry.ts';

const header = (name: string, value: string): Record<Server, string> => ({
  nginx: `add_header ${name} "${value}" always;`,
  apache: `Header always set ${name} "${value}"`,
  iis: `<customHeaders><add name="${name}" value="${value}" /></customHeaders>`,
});

const type = (name: string, ending: string): Record<Server, string> => ({
  nginx: `the whole types { … } of hosts/nginx.conf: a shorter list would replace the host's own; it has ${name} ${ending};`,
  apache: `AddType ${name} ${ending
    .split(' ')
    .map((one) => `.${one}`)
    .join(' ')}`,
  iis: ending
    .split(' ')
    .map(
      (one) =>
        `<remove fileExtension=".${one}" /><mimeMap fileExtension=".${one}" mimeType="${name}" />`,
    )
    .join(''),
});

const NO_CACHE: Record<Server, string> = {
  nginx: 'add_header Cache-Control $taizhang_cache;  # and the map of hosts/nginx.conf',
  apache: 'Header set Cache-Control "no-cache"',
  iis: '<clientCache cacheControlMode="DisableCache" setEtag="true" />',
};

/** Object storage sets it on addresses of its own. */
const NO_DISPOSITION: Record<Server, string> = {
  nginx:
    'take the add_header Content-Disposition away; in front of object storage: proxy_hide_header Content-Disposition; (and a host name of your own)',
  apache: 'Header always unset Content-Disposition',
  iis: '<customHeaders><remove name="Content-Disposition" /></customHeaders>',
};

const ONLY_ANCESTORS: Record<Server, string> = header(
  'Content-Security-Policy',
  "frame-ancestors 'self'",
);

/** The findings on types, compression, policy and caching. */
export const HEADERS = {
  'html-type': {
    level: 'wrong',
    why: 'A browser shows the source of the page, or offers it for download.',
    mend: type('text/html', 'html'),
  },
  'script-type': {
    level: 'wrong',
    why: 'Browsers refuse to run a module that does not come as JavaScript: search and ledger stay dead.',
    mend: type('text/javascript', 'js mjs'),
  },
  'style-type': {
    level: 'wrong',
    why: 'Browsers refuse a style sheet of another type: the pages have no design.',
    mend: type('text/css', 'css'),
  },
  'svg-type': {
    level: 'wrong',
    why: 'Browsers draw no picture of another type.',
    mend: type('image/svg+xml', 'svg'),
  },
  'json-type': {
    level: 'look',
    why: 'Our pages read it all the same, other programs may not.',
    mend: type('application/json', 'json'),
  },
  'wasm-type': {
    level: 'look',
    why: 'Browsers then compile WebAssembly only when all of it is there.',
    mend: type('application/wasm', 'wasm'),
  },
  'manifest-type': {
    level: 'look',
    why: 'Some browsers ignore a manifest of another type.',
    mend: type('application/manifest+json', 'webmanifest'),
  },
  'font-type': {
    level: 'look',
    why: 'Browsers complain of a font of another type, and some proxies block it.',
    mend: type('font/woff2', 'woff2'),
  },
  'index-type': {
    level: 'look',
    why: 'A host that takes the search index for text may change its bytes.',
    mend: type('application/octet-stream', 'pagefind pf_meta pf_index pf_filter pf_fragment'),
  },
  disposition: {
    level: 'wrong',
    why: 'Content-Disposition: attachment has a browser save the page instead of showing it.',
    mend: NO_DISPOSITION,
  },
  'disposition-file': {
    level: 'look',
    why: 'Content-Disposition: attachment keeps one from opening the file by its address; pages use it all the same.',
    mend: NO_DISPOSITION,
  },
  charset: {
    level: 'wrong',
    why: 'The header outweighs the page: Chinese text is shown as gibberish.',
    mend: {
      nginx: 'charset utf-8;',
      apache: 'AddDefaultCharset utf-8',
      iis: '<remove fileExtension=".html" /><mimeMap fileExtension=".html" mimeType="text/html; charset=utf-8" />',
    },
  },
  compression: {
    level: 'look',
    why: 'Text travels four times as large as it need be.',
    mend: {
      nginx: 'gzip on; gzip_types text/css text/javascript application/json image/svg+xml;',
      apache:
        'AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json image/svg+xml',
      iis: '<urlCompression doStaticCompression="true" doDynamicCompression="true" />',
    },
  },
  'unknown-encoding': {
    level: 'look',
    why: 'Browsers that do not know it take the bytes as they come; a proxy may refuse them.',
    any: 'Take the header Content-Encoding away, or let it say what was done: gzip or br.',
  },
  'policy-missing': {
    level: 'wrong',
    why: 'Each built page carries a content security policy; without it, what a host or a proxy slips in would run.',
    any: `Something took the <meta> out on the way. ${REPUBLISH}`,
  },
  'policy-loose': {
    level: 'wrong',
    why: 'Such a policy lets any script in a page run.',
    any: REBUILD,
  },
  'policy-script': {
    level: 'wrong',
    why: "The browser blocks the page's own small script, so that boxes stay hidden or do not keep a tick.",
    mend: ONLY_ANCESTORS,
  },
  'policy-wasm': {
    level: 'wrong',
    why: 'Search by index cannot start; the pages fall back to reading all clauses.',
    mend: ONLY_ANCESTORS,
  },
  'policy-header': {
    level: 'wrong',
    why: 'A policy in a header is added to that of the page and can only forbid more: parts of the site stop.',
    mend: ONLY_ANCESTORS,
  },
  'foreign-script': {
    level: 'wrong',
    why: 'The build asks no other host for anything: a host or a proxy put it in, and the policy blocks it.',
    any: 'Switch off statistics, acceleration or "optimisation" of pages at the host or CDN; use https.',
  },
  'changed-script': {
    level: 'wrong',
    why: "The page's policy lists its scripts by hash: one that was changed or added is blocked.",
    any: 'Switch off minifying and injecting at the host or CDN, and publish dist/ again.',
  },
  'frame-ancestors': {
    level: 'look',
    why: 'Any other site may show these pages inside its own. A <meta> cannot forbid that.',
    mend: ONLY_ANCESTORS,
  },
  nosniff: {
    level: 'look',
    why: 'Browsers may guess a type from the bytes.',
    mend: header('X-Content-Type-Options', 'nosniff'),
  },
  'referrer-policy': {
    level: 'look',
    why: 'Older browsers tell other sites the full address of the page a reader came from.',
    mend: header('Referrer-Policy', 'strict-origin-when-cross-origin'),
  },
  'permissions-policy': {
    level: 'look',
    why: 'The site needs no camera, place or microphone: saying so is one line.',
    mend: header(
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ),
  },
  'opener-policy': {
    level: 'look',
    why: 'A page that opens this one keeps a hold on its window.',
    mend: header('Cross-Origin-Opener-Policy', 'same-origin'),
  },
  'stale-page': {
    level: 'wrong',
    why: 'Readers see an old plan as the present one, or old pages beside a new search.',
    mend: NO_CACHE,
  },
  'short-cache': {
    level: 'look',
    why: 'For that long after publishing, readers may see the old plan.',
    mend: NO_CACHE,
  },
  'no-cache-header': {
    level: 'look',
    why: 'Browsers then guess how long they keep a page: the older it is, the longer.',
    mend: NO_CACHE,
  },
  validator: {
    level: 'look',
    why: 'Without ETag or Last-Modified each visit fetches everything anew.',
    mend: {
      nginx: 'etag on;',
      apache: 'FileETag MTime Size',
      iis: '<clientCache cacheControlMode="DisableCache" setEtag="true" />',
    },
  },
  'hashed-cache': {
    level: 'look',
    why: 'Files in _astro/ never change under their name: asking for them again each time is slow.',
    mend: {
      nginx:
        'map $uri $taizhang_cache { default "no-cache"; "~/_astro/[^/]+$" "public, max-age=31536000, immutable"; }',
      apache:
        'Header set Cache-Control "public, max-age=31536000, immutable" "expr=%{REQUEST_URI} =~ m#/_astro/[^/]+$# && %{REQUEST_STATUS} -lt 400"',
      iis: '<location path="_astro"><system.webServer><staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" /></staticContent></system.webServer></location>',
    },
  },
} as const satisfies Record<string, Entry>;
