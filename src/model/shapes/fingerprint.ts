import { createHash } from 'node:crypto';

/** The text without any white space. Two wordings are the same if these texts are. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\uFEFF]+/gu, '');
}

/** SHA-256 of a text or file, in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The hash of a text in the form of a Content-Security-Policy: 'sha256-…', with the quotes. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The fingerprint of a clause: 16 hex digits of the SHA-256 of its text without white space. A mark carries it, so that
 * a later change of the wording can be noticed.
 */
export function fingerprint(text: string): string {
  return sha256(withoutSpace(text)).slice(0, 16);
}
