/** Why an answer did not come, or not whole: which kind of fault, in a sentence's second half. */
import { codeSeen, faultSeen, statusSeen } from '../../src/text/doctor/seen-faults.ts';
import type { CheckId } from './catalogue.ts';

/** What came instead of an answer. */
export interface Fault {
  check: CheckId;
  /** What was seen: goes on from the name of what was asked for. */
  saw: string;
}

/** Thrown where the doctor itself stops reading. */
export class Stopped extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.saw);
    this.fault = fault;
  }
}

/** By the code that Node gives an error: the kind of fault, and what it means. */
const CODES: readonly [RegExp, CheckId, string][] = [
  [/^CERT_HAS_EXPIRED$/u, 'tls-expired', codeSeen.expired],
  [/^CERT_NOT_YET_VALID$/u, 'tls-early', codeSeen.notYet],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/u, 'tls-name', codeSeen.otherName],
  [/^DEPTH_ZERO_SELF_SIGNED_CERT$/u, 'tls-self', codeSeen.selfSigned],
  [
    /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_(?:UNTRUSTED|CHAIN|SIGNATURE)/u,
    'tls-chain',
    codeSeen.chain,
  ],
  [/(?:key|digest algorithm) too weak$/u, 'tls-weak', codeSeen.weak],
  [/^ERR_SSL.*(?:HANDSHAKE_FAILURE|CERTIFICATE_REQUIRED)/u, 'tls-refused', codeSeen.refusedTls],
  [/^ERR_(?:SSL|TLS)|^EPROTO$|^CERT_/u, 'tls', codeSeen.tls],
  [/^bad port$/u, 'bad-port', codeSeen.badPort],
  [/^ENOTFOUND$/u, 'no-name', codeSeen.noMachine],
  [/^EAI_/u, 'no-name', codeSeen.noDns],
  [/^ECONNREFUSED$/u, 'no-connection', codeSeen.refused],
  [/^E(?:HOST|NET)UNREACH$|^ENETDOWN$/u, 'no-connection', codeSeen.noWay],
  [/^ETIMEDOUT$|CONNECT_TIMEOUT/u, 'no-connection', codeSeen.notTaken],
  [/^Z_|^ERR__?ERROR_FORMAT|ZLIB|BROTLI|content-encodings/u, 'bad-encoding', codeSeen.encoding],
  [/HEADERS_OVERFLOW|^HPE_HEADER_OVERFLOW$/u, 'bad-answer', codeSeen.headers],
  [/^HTTPParserError: (?:Expected|Invalid) HTTP/u, 'bad-answer', codeSeen.noHttp],
  [/^HPE_|^HTTPParserError/u, 'bad-framing', codeSeen.framing],
  [/CONTENT_LENGTH/u, 'cut-off', codeSeen.otherLength],
  [/^ECONNRESET$|^EPIPE$|UND_ERR_SOCKET|ABORT/u, 'cut-off', codeSeen.cutOff],
];

function readProperty(value: object, name: 'code' | 'cause'): unknown {
  return name in value ? (value as Record<'code' | 'cause', unknown>)[name] : undefined;
}

/** An error and what caused it, the innermost last. */
function chainOf(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const [first] = error instanceof AggregateError ? error.errors : [];
  return [error, ...chainOf(first, depth + 1), ...chainOf(readProperty(error, 'cause'), depth + 1)];
}

/** The code of an error, or the name of its kind; of one that has neither, its words. */
function codeOf(error: Error): string {
  const code = readProperty(error, 'code');
  if (typeof code === 'string' && code !== 'UNSPECIFIED') return code;
  // What a parser stumbled over stands in its words, in parentheses.
  const [, stumbled = ''] = /\((.*)\)$/u.exec(error.message) ?? [];
  if (error.name === 'HTTPParserError') return `${error.name}: ${stumbled}`;
  return error.name === 'Error' ? error.message : error.name;
}

/**
 * The fault that an error of fetch stands for.
 *
 * @param unanswered Where no answer had begun: what it is if the connection ended.
 */
export function faultOf(error: unknown, unanswered?: CheckId): Fault {
  if (error instanceof Stopped) return error.fault;
  const chain = chainOf(error);
  const codes = chain.map(codeOf);
  for (const [pattern, check, words] of CODES) {
    const code = codes.find((one) => pattern.test(one));
    if (code === undefined) continue;
    if (words !== codeSeen.cutOff || unanswered === undefined) {
      return { check, saw: faultSeen.notWhole(words, code) };
    }
    return { check: unanswered, saw: faultSeen.notWhole(codeSeen.nothing, code) };
  }
  const why = (chain.at(-1)?.message ?? String(error)).slice(0, 200);
  // An answer 407 is kept from us by fetch; nothing else has it fail without a word.
  const login = why === '' ? faultOfStatus(407) : undefined;
  if (login !== undefined) return login;
  return { check: 'no-answer', saw: faultSeen.unknown(why) };
}

/** By its number, what an answer says of the host; undefined where it came, or where nothing is there. */
function faultOfStatus(status: number): Fault | undefined {
  const fault = (check: CheckId, what: string): Fault => ({
    check,
    saw: faultSeen.status(status, what),
  });
  if (status === 401 || status === 407) return fault('login', statusSeen.login);
  if (status === 403) return fault('forbidden', statusSeen.forbidden);
  if (status === 429) return fault('rate-limit', statusSeen.tooMany);
  if (status === 502 || status === 503 || status === 504) {
    return fault('gateway', statusSeen.gateway);
  }
  if (status >= 500) return fault('host-error', statusSeen.failed);
  if ([200, 404, 410].includes(status)) return undefined;
  return fault('no-answer', statusSeen.other);
}

/** How an answer came. */
interface Came {
  status: number;
  fault?: Fault;
}

/** What is said of an answer that did not come, or not whole: that nothing is there, or why it could not be read. */
export function faultIn({ status, fault }: Came): Fault | undefined {
  return fault ?? faultOfStatus(status);
}

/**
 * Why something could not be read, which says nothing of whether it is there. Undefined where it came, and where
 * nothing is there: that alone is mended by copying.
 */
export function whyUnread(answer: Came | undefined): Fault | undefined {
  const fault = answer === undefined ? undefined : faultIn(answer);
  return fault?.check === 'unreachable' ? undefined : fault;
}

/** Whether nothing is there. */
export function isMissing(answer: Came | undefined): boolean {
  return answer?.status !== 200 && whyUnread(answer) === undefined;
}
