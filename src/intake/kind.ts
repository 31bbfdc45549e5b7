/** Finds out the kind of a file: first by signs in its bytes, then by the ending of its name. */
import type { Kind } from '../text/commands/kinds.ts';
import { Refusal } from './source/types.ts';

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Each byte as the character of the same number, to search for names in a container. */
function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** A name as an OLE container writes it: two bytes for each character. */
function wide(name: string): string {
  return [...name].map((character) => `${character}\0`).join('');
}

/** The code for an old container of Word, WPS or Excel, by the streams in it. */
function oleCode(bytes: Uint8Array, ending: string): string {
  const text = asLatin(bytes);
  if (text.includes(wide('EncryptedPackage'))) return 'password';
  if (ending === 'wps') return 'wps';
  if (ending === 'et') return 'spreadsheet';
  if (text.includes(wide('WordDocument'))) return 'old-word';
  if (text.includes(wide('Workbook')) || text.includes(wide('Book'))) return 'spreadsheet';
  return 'unknown-kind';
}

/** The kind of a zip. Zips of other programs are refused, each with its own advice. */
function zipKind(bytes: Uint8Array): Kind {
  const names = asLatin(bytes);
  if (names.includes('word/')) return 'docx';
  if (names.includes('OFD.xml')) throw new Refusal('ofd');
  if (names.includes('xl/') || names.includes('opendocument.spreadsheet')) {
    throw new Refusal('spreadsheet');
  }
  throw new Refusal('unknown-kind', 'zip');
}

/** Signs at the beginning of files that no reader takes: [signature, code]. */
const REFUSED: readonly [string, string][] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['MIME-Version:', 'mht'],
  ['\x89PNG', 'image'],
  ['\xFF\xD8\xFF', 'image'],
  ['GIF8', 'image'],
  ['Rar!', 'unknown-kind'],
  ['7z\xBC\xAF', 'unknown-kind'],
];

/** Kinds by the ending of the name, for files whose bytes do not tell. */
const BY_ENDING = new Map<string, Kind>([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['shtml', 'html'],
  ['md', 'md'],
  ['markdown', 'md'],
  ['txt', 'txt'],
  ['text', 'txt'],
]);

/** Endings of files that are no text, whatever their bytes are: [ending, code]. */
const ENDINGS_REFUSED = new Map([
  ['docx', 'broken'],
  ['doc', 'old-word'],
  ['wps', 'wps'],
  ['et', 'spreadsheet'],
  ['xls', 'spreadsheet'],
  ['xlsx', 'spreadsheet'],
  ['csv', 'spreadsheet'],
  ['pdf', 'pdf'],
  ['ofd', 'ofd'],
  ['rtf', 'rtf'],
  ['mht', 'mht'],
]);

/** The first bytes as text in any encoding: tags are ASCII in all but UTF-16. */
function opening(bytes: Uint8Array): string {
  return asLatin(bytes.subarray(0, 2000)).replace(/\0/gu, '').toLowerCase();
}

function looksLikePage(bytes: Uint8Array): boolean {
  const start = opening(bytes).replace(/^[^<\w]{0,20}(?:<\?xml[^>]*>)?(?:\s|<!--[^>]*>)*/u, '');
  return /^<(?:!doctype\s+html|html|head|meta\s)/u.test(start);
}

/**
 * Which reader takes the file. A name that contradicts the bytes does not matter: pages saved as .doc and Word files
 * renamed to .txt are common.
 *
 * @param name The file's name; only its ending is looked at.
 * @throws Refusal `password`, `old-word`, `wps`, `spreadsheet`, `pdf`, `ofd`, `rtf`, `mht`, `image`, `word-xml`,
 * `broken` (called .docx but no zip), `unknown-kind`.
 */
export function kindOfFile(bytes: Uint8Array, name: string): Kind {
  const ending = /\.([a-z0-9]{1,8})$/u.exec(name.toLowerCase())?.[1] ?? '';
  if (startsWith(bytes, 'PK\x03\x04')) return zipKind(bytes);
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) throw new Refusal(oleCode(bytes, ending));
  const refused = REFUSED.find(([signature]) => startsWith(bytes, signature));
  if (refused !== undefined) throw new Refusal(refused[1]);
  if (opening(bytes).includes('progid="word.document"')) throw new Refusal('word-xml');
  const byEnding = BY_ENDING.get(ending);
  if (byEnding !== 'md' && looksLikePage(bytes)) return 'html';
  if (byEnding !== undefined) return byEnding;
  const code = ENDINGS_REFUSED.get(ending);
  if (code !== undefined) throw new Refusal(code);
  return 'txt';
}
