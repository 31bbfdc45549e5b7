/** Why an answer did not come, or not whole: which kind of fault, in a sentence's second half. */
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
  [/^CERT_HAS_EXPIRED$/u, 'tls-expired', 'its certificate has run out'],
  [/^CERT_NOT_YET_VALID$/u, 'tls-expired', 'its certificate is not valid yet'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/u, 'tls-name', 'its certificate is for another name'],
  [/^DEPTH_ZERO_SELF_SIGNED_CERT$/u, 'tls-chain', 'its certificate is signed by itself'],
  [
    /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_(?:UNTRUSTED|CHAIN|SIGNATURE)/u,
    'tls-chain',
    'nobody that is known here has signed its certificate, or a link of the chain is missing',
  ],
  [/^ERR_(?:SSL|TLS)|^EPROTO$|^CERT_/u, 'tls', 'no secure connection could be agreed on'],
  [/^bad port$/u, 'bad-port', 'no browser asks at that port'],
  [/^ENOTFOUND$/u, 'no-name', 'its name leads to no machine'],
  [/^EAI_/u, 'no-name', 'nobody could be asked which machine its name leads to'],
  [/^ECONNREFUSED$/u, 'no-connection', 'nothing listens at that port'],
  [/^E(?:HOST|NET)UNREACH$|^ENETDOWN$/u, 'no-connection', 'no way leads to that machine'],
  [/^ETIMEDOUT$|CONNECT_TIMEOUT/u, 'no-connection', 'that machine did not take the connection'],
  [
    /^Z_|^ERR__?ERROR_FORMAT|ZLIB|BROTLI|content-encodings/u,
    'bad-encoding',
    'it cannot be decompressed as it says',
  ],
  [/HEADERS_OVERFLOW|^HPE_HEADER_OVERFLOW$/u, 'bad-answer', 'its headers are longer than 16 kB'],
  [/^HPE_|^HTTPParserError$/u, 'bad-answer', 'what came is no answer of HTTP'],
  [/CONTENT_LENGTH/u, 'cut-off', 'it has another length than its header says'],
  [/^ECONNRESET$|^EPIPE$|UND_ERR_SOCKET|ABORT/u, 'cut-off', 'the connection was cut off'],
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
  if (typeof code === 'string') return code;
  return error.name === 'Error' ? error.message : error.name;
}

/** The fault that an error of fetch stands for. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Stopped) return error.fault;
  const chain = chainOf(error);
  const codes = chain.map(codeOf);
  for (const [pattern, check, words] of CODES) {
    const code = codes.find((one) => pattern.test(one));
    if (code !== undefined) return { check, saw: `gave no whole answer: ${words} (${code})` };
  }
  const why = (chain.at(-1)?.message ?? String(error)).slice(0, 200);
  // An answer 407 is kept from us by fetch; nothing else has it fail without a word.
  const login = why === '' ? faultOfStatus(407) : undefined;
  if (login !== undefined) return login;
  return { check: 'no-answer', saw: `gave no whole answer (${why})` };
}

/** By its number, what an answer says of the host; undefined where it came, or where nothing is there. */
function faultOfStatus(status: number): Fault | undefined {
  const fault = (check: CheckId, what: string): Fault => ({
    check,
    saw: `answers ${status}: ${what}`,
  });
  if (status === 401 || status === 407) return fault('login', 'the host asks who one is');
  if (status === 403) return fault('forbidden', 'the host does not hand it out');
  if (status === 429) return fault('rate-limit', 'the host has had too many questions');
  if (status === 502 || status === 503 || status === 504) {
    return fault(
      'gateway',
      'what stands in front has no answer from what stands behind, or is full',
    );
  }
  if (status >= 500) return fault('host-error', 'the host itself failed');
  if ([200, 404, 410].includes(status)) return undefined;
  return fault('no-answer', 'that is neither the file nor a word that it is not there');
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
