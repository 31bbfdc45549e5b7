/** What the doctor can find in headers and policies, which a host's configuration mends. */
import { mendWords } from '../../src/text/doctor/mends.ts';
import type { Entry, Server } from './entry.ts';

const header = (name: string, value: string): Record<Server, string> => ({
  nginx: `add_header ${name} "${value}" always;`,
  apache: `Header always set ${name} "${value}"`,
  iis: `<customHeaders><add name="${name}" value="${value}" /></customHeaders>`,
});

const type = (name: string, ending: string): Record<Server, string> => ({
  nginx: mendWords.wholeTypes(`${name} ${ending};`),
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
  nginx: mendWords.cacheMap('add_header Cache-Control $taizhang_cache;'),
  apache: 'Header set Cache-Control "no-cache"',
  iis: '<clientCache cacheControlMode="DisableCache" setEtag="true" />',
};

/** Object storage sets it on addresses of its own. */
const NO_DISPOSITION: Record<Server, string> = {
  nginx: mendWords.noDisposition('proxy_hide_header Content-Disposition;'),
  apache: 'Header always unset Content-Disposition',
  iis: '<customHeaders><remove name="Content-Disposition" /></customHeaders>',
};

const ONLY_ANCESTORS: Record<Server, string> = header(
  'Content-Security-Policy',
  "frame-ancestors 'self'",
);

/** The findings on types, compression, policy and caching. */
export const HEADERS = {
  'html-type': { level: 'wrong', mend: type('text/html', 'html') },
  'script-type': { level: 'wrong', mend: type('text/javascript', 'js mjs') },
  'style-type': { level: 'wrong', mend: type('text/css', 'css') },
  'svg-type': { level: 'wrong', mend: type('image/svg+xml', 'svg') },
  'json-type': { level: 'look', mend: type('application/json', 'json') },
  'wasm-type': { level: 'look', mend: type('application/wasm', 'wasm') },
  'manifest-type': { level: 'look', mend: type('application/manifest+json', 'webmanifest') },
  'font-type': { level: 'look', mend: type('font/woff2', 'woff2') },
  'index-type': {
    level: 'look',
    mend: type('application/octet-stream', 'pagefind pf_meta pf_index pf_filter pf_fragment'),
  },
  disposition: { level: 'wrong', mend: NO_DISPOSITION },
  'disposition-file': { level: 'look', mend: NO_DISPOSITION },
  charset: {
    level: 'wrong',
    mend: {
      nginx: 'charset utf-8;',
      apache: 'AddDefaultCharset utf-8',
      iis: '<remove fileExtension=".html" /><mimeMap fileExtension=".html" mimeType="text/html; charset=utf-8" />',
    },
  },
  compression: {
    level: 'look',
    mend: {
      nginx: 'gzip on; gzip_types text/css text/javascript application/json image/svg+xml;',
      apache:
        'AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json image/svg+xml',
      iis: '<urlCompression doStaticCompression="true" doDynamicCompression="true" />',
    },
  },
  'unknown-encoding': { level: 'look' },
  'policy-missing': { level: 'wrong' },
  'policy-loose': { level: 'wrong' },
  'policy-script': { level: 'wrong', mend: ONLY_ANCESTORS },
  'policy-wasm': { level: 'wrong', mend: ONLY_ANCESTORS },
  'policy-header': { level: 'wrong', mend: ONLY_ANCESTORS },
  'foreign-script': { level: 'wrong' },
  'changed-script': { level: 'wrong' },
  'frame-ancestors': { level: 'look', mend: ONLY_ANCESTORS },
  nosniff: { level: 'look', mend: header('X-Content-Type-Options', 'nosniff') },
  'referrer-policy': {
    level: 'look',
    mend: header('Referrer-Policy', 'strict-origin-when-cross-origin'),
  },
  'permissions-policy': {
    level: 'look',
    mend: header(
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ),
  },
  'opener-policy': { level: 'look', mend: header('Cross-Origin-Opener-Policy', 'same-origin') },
  'stale-page': { level: 'wrong', mend: NO_CACHE },
  'short-cache': { level: 'look', mend: NO_CACHE },
  'no-cache-header': { level: 'look', mend: NO_CACHE },
  validator: {
    level: 'look',
    mend: {
      nginx: 'etag on;',
      apache: 'FileETag MTime Size',
      iis: '<clientCache cacheControlMode="DisableCache" setEtag="true" />',
    },
  },
  'hashed-cache': {
    level: 'look',
    mend: {
      nginx:
        'map $uri $taizhang_cache { default "no-cache"; "~/_astro/[^/]+$" "public, max-age=31536000, immutable"; }',
      apache:
        'Header set Cache-Control "public, max-age=31536000, immutable" "expr=%{REQUEST_URI} =~ m#/_astro/[^/]+$# && %{REQUEST_STATUS} -lt 400"',
      iis: '<location path="_astro"><system.webServer><staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" /></staticContent></system.webServer></location>',
    },
  },
} as const satisfies Record<string, Entry>;
