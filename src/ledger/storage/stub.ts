/**
 * A stub stands in localStorage for a pack in the vault (vault.ts). It is a file apart, since most pages meet no stub.
 */
import { readRecord } from '../browser/home.ts';
import type { Unreadable } from './stored.ts';

/** What a text says as a record; an empty record if it is none. */
export function fieldsOf(raw: string): Readonly<Record<string, unknown>> {
  return readRecord({ read: () => raw }, '');
}

/** Whether a text is the stub of a pack in the vault. */
export function isStub(raw: string): boolean {
  return fieldsOf(raw)['pack'] === 2;
}

/**
 * Whether one of the unreadable values is a stub whose pack the vault did not give. This page then lacks its entries:
 * those that `missingAmong` (vault.ts) names.
 */
export function isArchiveMissing(unreadable: readonly Pick<Unreadable, 'value'>[]): boolean {
  return unreadable.some(({ value }) => isStub(value));
}

/**
 * The short ids of the entries in such packs. Each is two Chinese characters (checksums.ts); a stub has no other ones.
 */
export function idsOfStubs(unreadable: readonly Pick<Unreadable, 'value'>[]): Set<string> {
  const stubs = unreadable.map(({ value }) => value).filter(isStub);
  return new Set(stubs.flatMap((stub) => stub.match(/[\u4e00-\u9dff]{2}/gu) ?? []));
}
