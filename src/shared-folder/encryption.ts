/**
 * The pass phrase of a team, with which files are encrypted. PBKDF2 makes a key of it, and AES-GCM encrypts a file. The
 * file's head has everything else that is needed to open it (docs/shared-folder.md).
 */
import { LOCKED_VERSION, FORMAT } from '../ledger/index.ts';
import { isRecord, valueIn } from '../outside/records.ts';

/** How many hashes make a key. With so many, trying many phrases takes long (OWASP, 2023). */
const ROUNDS = 600_000;

/** Limits for the rounds of a file. A file with fewer is not ours; more would keep a browser busy for minutes. */
const [FEWEST, MOST] = [100_000, 5_000_000];

/** A shorter phrase could be guessed. */
export const SHORTEST_PHRASE = 8;

/** The head of an encrypted file. */
interface Head {
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  cipher: 'AES-256-GCM';
  iv: string;
}

/** Opens and closes files with a phrase. */
export interface Lock {
  /** The text of a ledger file; undefined if it was closed with another phrase, or was changed. */
  open: (locked: string) => Promise<string | undefined>;
  close: (text: string) => Promise<string>;
  /** Whether it has opened a file, which proves that the phrase is the team's. */
  isProven: () => boolean;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // A function takes only so many arguments at once.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** Decodes base64. @throws If the text is no base64. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** The phrase in one width, without white space around it. */
export function plainPhrase(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** Splits an encrypted file into its head and its encrypted text. */
function splitLocked(locked: string): { head: Head; text: string } | undefined {
  const file: unknown = JSON.parse(locked);
  const head = isRecord(file) ? valueIn(file, 'encrypted') : undefined;
  const text = isRecord(file) ? valueIn(file, 'text') : undefined;
  if (!isRecord(head) || typeof text !== 'string') return undefined;
  const { kdf, iterations, salt, cipher, iv } = head;
  if (kdf !== 'PBKDF2-SHA-256' || cipher !== 'AES-256-GCM') return undefined;
  if (typeof salt !== 'string' || typeof iv !== 'string') return undefined;
  if (typeof iterations !== 'number' || !(iterations >= FEWEST && iterations <= MOST)) {
    return undefined;
  }
  return { head: { kdf, iterations, salt, cipher, iv }, text };
}

/** Makes the lock for a phrase. @param crypto The browser's; only secure pages have all of it. */
export function lockOf(typed: string, crypto: Crypto): Lock {
  const { subtle } = crypto;
  const phrase = new TextEncoder().encode(plainPhrase(typed));
  const keys = new Map<string, Promise<CryptoKey>>();
  const random = (size: number): string => toBase64(crypto.getRandomValues(new Uint8Array(size)));
  /**
   * The salt of the last file that was opened, so that one key opens all files of a team; before that, one made by this
   * page.
   */
  let salt = random(16);
  let isProven = false;
  const derive = async (of: string, iterations: number): Promise<CryptoKey> => {
    const key = await subtle.importKey('raw', phrase, 'PBKDF2', false, ['deriveKey']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(of), iterations };
    const use = { name: 'AES-GCM', length: 256 };
    return subtle.deriveKey(how, key, use, false, ['encrypt', 'decrypt']);
  };
  const keyOf = (of: string, iterations: number): Promise<CryptoKey> => {
    const name = `${of} ${iterations}`;
    const key = keys.get(name) ?? derive(of, iterations);
    keys.set(name, key);
    return key;
  };
  return {
    open: async (locked) => {
      try {
        const parts = splitLocked(locked);
        if (parts === undefined) return undefined;
        const { head, text } = parts;
        const key = await keyOf(head.salt, head.iterations);
        const how = { name: 'AES-GCM', iv: fromBase64(head.iv) };
        const opened = await subtle.decrypt(how, key, fromBase64(text));
        if (head.iterations === ROUNDS) ({ salt } = head);
        isProven = true;
        return new TextDecoder().decode(opened);
      } catch {
        return undefined;
      }
    },
    close: async (text) => {
      const iv = random(12);
      const key = await keyOf(salt, ROUNDS);
      const how = { name: 'AES-GCM', iv: fromBase64(iv) };
      const closed = await subtle.encrypt(how, key, new TextEncoder().encode(text));
      const encrypted: Head = {
        ...{ kdf: 'PBKDF2-SHA-256', iterations: ROUNDS, salt, cipher: 'AES-256-GCM', iv },
      };
      const file = { format: FORMAT, version: LOCKED_VERSION, encrypted };
      return JSON.stringify({ ...file, text: toBase64(new Uint8Array(closed)) });
    },
    isProven: () => isProven,
  };
}
