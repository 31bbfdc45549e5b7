/** Texts → bytes in the encodings that people's files are in, and sources → what tests compare. */
import { readSource } from '../../../src/intake/index.ts';
import type { Source } from '../../../src/intake/index.ts';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const marked = (mark ? '\uFEFF' : '') + text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), order === 'le');
  }
  return bytes;
}

/** Every character that two bytes of GB18030 hold, and its bytes: Node has a decoder only. */
const gbBytes = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (!gbBytes.has(character)) gbBytes.set(character, [lead, trail]);
  }
}

export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x80 ? [code] : [...(gbBytes.get(character) ?? [0x3f])];
    }),
  );
}

/** Bytes by their numbers as characters of Latin-1. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
}

export function read(
  content: string | Uint8Array,
  name = 'a.txt',
  answers: Record<string, string> = {},
): Promise<Source> {
  return readSource(typeof content === 'string' ? utf8(content) : content, name, answers);
}

export function textsOf({ paragraphs }: Source): string[] {
  return paragraphs.map(({ text }) => text);
}

export async function texts(content: string | Uint8Array, name?: string): Promise<string[]> {
  return textsOf(await read(content, name));
}

/** The changes of one kind, as [line, before, after]. */
export function changes(source: Source, what: string): [number, string, string][] {
  return source.log
    .filter((change) => change.what === what)
    .map(({ line, before, after }) => [line, before, after]);
}

/** The code of the refusal; undefined if the file is read. Other errors are thrown on. */
export async function refusal(
  content: string | Uint8Array,
  name?: string,
): Promise<string | undefined> {
  try {
    await read(content, name);
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return error.code;
    throw error;
  }
}
