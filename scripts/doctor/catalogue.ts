/** All that the doctor can find: how bad it is, why, and what mends it. docs/doctor.md has the table. */
import { FAULTS } from './catalogue-faults.ts';
import { FILES } from './catalogue-files.ts';
import { HEADERS } from './catalogue-headers.ts';
import { REBUILD, REPUBLISH } from './entry.ts';
import type { Entry, Server } from './entry.ts';

/** Every finding by its name. */
export const CATALOGUE = {
  unreachable: {
    level: 'wrong',
    why: 'Without its first page nothing else can be looked at.',
    any: 'Give the address or the folder that holds the index.html of dist/.',
  },
  'not-the-root': {
    level: 'wrong',
    why: 'Everything is looked for below the first page of the site.',
    any: 'Give the address or the folder of the first page, the index.html of dist/.',
  },
  ...FAULTS,
  ...FILES,
  ...HEADERS,
  'missing-file': {
    level: 'wrong',
    why: 'A page needs it, or readers are offered it: something will not work.',
    any: `${REPUBLISH} On IIS, an ending it does not know is also answered with 404: use the web.config of dist/.`,
  },
  'broken-link': {
    level: 'wrong',
    why: 'Readers get to a page that is not there.',
    any: REPUBLISH,
  },
  'broken-fragment': {
    level: 'wrong',
    why: 'The link is a citation: it no longer leads to its clause.',
    any: 'If a clause was retired, list it in plan.yaml under aliases:; else build again and publish.',
  },
  'other-address': {
    level: 'look',
    why: 'Citations, codes to scan, pictures of links and the sitemap lead to the address that was named when the site was built.',
    any: 'Build with SITE_URL=<this address>, or without it; nothing to do if the site stands at both.',
  },
  'outside-link': {
    level: 'look',
    why: 'The folder would not work if it stood elsewhere, and nothing above it was looked at.',
    any: 'Give the doctor the address of the folder that was published; links in the content may be made relative.',
  },
  'not-found-page': {
    level: 'look',
    why: 'Readers of a mistyped address get no word on where to go.',
    mend: {
      nginx: 'error_page 404 /404.html;',
      apache: 'ErrorDocument 404 /404.html',
      iis: '<httpErrors errorMode="Custom"><remove statusCode="404" subStatusCode="-1" /><error statusCode="404" subStatusCode="-1" path="404.html" responseMode="File" /></httpErrors>',
    },
  },
  'soft-404': {
    level: 'wrong',
    why: 'What is not there looks as if it were: missing scripts come as pages, and search engines keep dead addresses.',
    mend: {
      nginx: 'try_files $uri $uri/ =404;',
      apache: 'ErrorDocument 404 /404.html  # and no RewriteRule to index.html',
      iis: '<httpErrors errorMode="Custom" />  <!-- and no rewrite rule to index.html -->',
    },
  },
  slash: {
    level: 'look',
    why: 'Addresses in a page are relative: without the slash at the end its links lead astray.',
    mend: {
      nginx: 'index index.html;  # and no rewrite that takes the slash away',
      apache: 'DirectorySlash On',
      iis: '<defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>',
    },
  },
  'search-clauses': {
    level: 'wrong',
    why: 'Search reads the clauses from it: without it nothing is found.',
    any: REPUBLISH,
  },
  'search-differs': {
    level: 'wrong',
    why: 'Search finds what is no longer there, or misses what is: it is of another build than the pages.',
    any: REPUBLISH,
  },
  'search-index': {
    level: 'wrong',
    why: 'Search by index cannot start, or finds less; the pages fall back to reading all clauses.',
    any: `${REPUBLISH} The files in pagefind/ must come byte for byte, with no second compression.`,
  },
  'worker-missing': {
    level: 'wrong',
    why: 'Browsers that have read the site before keep showing the old one, and nobody can read it offline.',
    any: 'Copy the sw.js of dist/ too, last of all.',
  },
  'worker-scope': {
    level: 'wrong',
    why: 'A service worker that lies below the root serves only the pages beside it.',
    any: 'sw.js has to lie beside the first index.html. Copy the whole dist/ again.',
  },
  'worker-list': {
    level: 'wrong',
    why: 'A service worker installs only if every file it lists is there: offline reading never starts.',
    any: REPUBLISH,
  },
  'worker-age': {
    level: 'wrong',
    why: 'It is of another build than the pages, and keeps serving the old ones.',
    any: 'Publish dist/ again as a whole, sw.js last, and empty the cache of the CDN.',
  },
  'plan-missing': {
    level: 'wrong',
    why: 'Other programs read the plan from it, and the pages cannot be compared with it.',
    any: REPUBLISH,
  },
  'clause-changed': {
    level: 'wrong',
    why: 'The official text is not shown as it was published, or pages and data are of two builds.',
    any: REBUILD,
  },
  'source-differs': {
    level: 'wrong',
    why: 'The published clauses are not the official text in seeds/.',
    any: REBUILD,
  },
  'source-unknown': {
    level: 'look',
    why: 'Only with the text it was made from can the published plan be compared character for character.',
    any: 'Run the doctor in the project that the site was built from.',
  },
  'name-clash': {
    level: 'wrong',
    why: 'Windows and macOS keep only one of two names that differ in case alone.',
    any: 'Rename one of the two, build and publish again.',
  },
  'name-characters': {
    level: 'look',
    why: 'Spaces and characters outside ASCII survive zip files, FTP and mail programs only by luck.',
    any: 'Rename the file with letters, figures and hyphens.',
  },
} as const satisfies Record<string, Entry>;

export type CheckId = keyof typeof CATALOGUE;

/** Which server answered, from its Server header; undefined if it is none we know lines for. */
export function serverOf(header: string): Server | undefined {
  if (/nginx|openresty|tengine/iu.test(header)) return 'nginx';
  if (/iis/iu.test(header)) return 'iis';
  return /apache/iu.test(header) ? 'apache' : undefined;
}

/** The lines that mend a finding: for the server, or else for nginx and IIS. */
export function mendOf(check: CheckId, server: Server | undefined): string[] {
  const entry: Entry = CATALOGUE[check];
  const { any, mend } = entry;
  if (mend === undefined) return [`Mend: ${any ?? ''}`];
  const servers: Server[] = server === undefined ? ['nginx', 'iis'] : [server];
  return servers.map((one) => `Mend (${one === 'iis' ? 'IIS' : one}): ${mend[one]}`);
}
