/**
 * All that the doctor can find: how bad it is, and the lines that mend it; its words stand in src/text. docs/doctor.md
 * has the table.
 */
import { findingWords } from '../../src/text/doctor/findings.ts';
import { mendWords } from '../../src/text/doctor/mends.ts';
import { doctorReport } from '../../src/text/doctor/report.ts';
import { HEADERS } from './catalogue-headers.ts';
import type { Entry, Server } from './entry.ts';

/** Every finding by its name. */
export const CATALOGUE = {
  unreachable: { level: 'wrong' },
  'not-the-root': { level: 'wrong' },
  'no-name': { level: 'wrong' },
  'no-connection': { level: 'wrong' },
  'bad-port': { level: 'wrong' },
  'tls-expired': { level: 'wrong' },
  'tls-early': { level: 'wrong' },
  'tls-self': { level: 'wrong' },
  'tls-weak': { level: 'wrong' },
  'tls-chain': { level: 'wrong' },
  'tls-name': { level: 'wrong' },
  tls: { level: 'wrong' },
  'tls-refused': { level: 'wrong' },
  closed: { level: 'wrong' },
  'time-out': { level: 'wrong' },
  'cut-off': { level: 'wrong' },
  'bad-encoding': { level: 'wrong' },
  'bad-answer': { level: 'wrong' },
  'bad-framing': { level: 'wrong' },
  'no-answer': { level: 'wrong' },
  login: { level: 'wrong' },
  forbidden: { level: 'wrong' },
  'rate-limit': { level: 'wrong' },
  'host-error': { level: 'wrong', mend: mendWords.hostError },
  gateway: { level: 'wrong' },
  'redirect-loop': { level: 'wrong' },
  'led-away': { level: 'wrong' },
  'too-large': { level: 'wrong' },
  'too-much': { level: 'wrong' },
  'too-tangled': { level: 'wrong' },
  'list-missing': { level: 'wrong' },
  'other-build': { level: 'wrong' },
  'file-cut': { level: 'wrong' },
  'file-line-ends': { level: 'wrong' },
  'file-changed': { level: 'wrong' },
  'file-by-host': { level: 'look' },
  ...HEADERS,
  'missing-file': { level: 'wrong' },
  'broken-link': { level: 'wrong' },
  'broken-fragment': { level: 'wrong' },
  'other-address': { level: 'look' },
  'outside-link': { level: 'look' },
  'not-found-page': {
    level: 'look',
    mend: {
      nginx: 'error_page 404 /404.html;',
      apache: 'ErrorDocument 404 /404.html',
      iis: '<httpErrors errorMode="Custom"><remove statusCode="404" subStatusCode="-1" /><error statusCode="404" subStatusCode="-1" path="404.html" responseMode="File" /></httpErrors>',
    },
  },
  'soft-404': {
    level: 'wrong',
    mend: {
      nginx: 'try_files $uri $uri/ =404;',
      apache: mendWords.noRewrite('ErrorDocument 404 /404.html'),
      iis: mendWords.noRewrite('<httpErrors errorMode="Custom" />'),
    },
  },
  slash: {
    level: 'look',
    mend: {
      nginx: mendWords.keepSlash('index index.html;'),
      apache: 'DirectorySlash On',
      iis: '<defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>',
    },
  },
  'search-clauses': { level: 'wrong' },
  'search-differs': { level: 'wrong' },
  'search-index': { level: 'wrong' },
  'worker-missing': { level: 'wrong' },
  'worker-scope': { level: 'wrong' },
  'worker-list': { level: 'wrong' },
  'worker-age': { level: 'wrong' },
  'plan-missing': { level: 'wrong' },
  'clause-changed': { level: 'wrong' },
  'source-differs': { level: 'wrong' },
  'source-unknown': { level: 'look' },
  'name-clash': { level: 'wrong' },
  'name-characters': { level: 'look' },
} as const satisfies Record<keyof typeof findingWords, Entry>;

export type CheckId = keyof typeof CATALOGUE;

/** Each finding has words; one that no line mends says in words what does. */
type Words = {
  [Id in CheckId]: (typeof CATALOGUE)[Id] extends { mend: unknown }
    ? { why: string; any?: never }
    : { why: string; any: string };
};
const WORDS: Words = findingWords;

/** Which server answered, from its Server header; undefined if it is none we know lines for. */
export function serverOf(header: string): Server | undefined {
  if (/nginx|openresty|tengine/iu.test(header)) return 'nginx';
  if (/iis/iu.test(header)) return 'iis';
  return /apache/iu.test(header) ? 'apache' : undefined;
}

/** Why a finding matters, and what mends it: for the server, or else for nginx and IIS. */
export function wordsFor(check: CheckId, server: Server | undefined): string[] {
  const { mend }: Entry = CATALOGUE[check];
  const { why, any = '' } = WORDS[check];
  const servers: Server[] = server === undefined ? ['nginx', 'iis'] : [server];
  return [
    doctorReport.why(why),
    ...(mend === undefined
      ? [doctorReport.mend(any)]
      : servers.map((one) => doctorReport.mendFor(one, mend[one]))),
  ];
}
