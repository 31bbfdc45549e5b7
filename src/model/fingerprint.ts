import { createHash } from 'node:crypto';

/** The text without any white space: what "the same wording" compares. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\uFEFF]+/gu, '');
}

/** SHA-256 of a text or file, in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A text's hash as a Content-Security-Policy names it: 'sha256-…', with the quotes. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The fingerprint of a clause: 16 hex digits of the SHA-256 of its text without white space. A mark
 * carries it, so that a clause whose wording has changed since can be told.
 */
export function fingerprint(text: string): string {
  return sha256(withoutSpace(text)).slice(0, 16);
}
