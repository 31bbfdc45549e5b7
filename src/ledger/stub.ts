/** Stubs stand in localStorage for packs in the vault (vault.ts). Apart, since most pages meet none. */
import type { Unreadable } from './stored.ts';

/** Whether a text stands for a pack that lies in the vault. */
export function isStub(raw: string): boolean {
  return raw.startsWith('{"pack":2,');
}

/** Whether some unreadable texts are stubs whose packs the vault did not give: this page then lacks their entries. */
export function isArchiveMissing(unreadable: readonly Pick<Unreadable, 'value'>[]): boolean {
  return unreadable.some(({ value }) => isStub(value));
}

/** The short ids of what such packs hold: each is two Chinese characters (checksums.ts), and a stub has no others. */
export function idsOfStubs(unreadable: readonly Pick<Unreadable, 'value'>[]): Set<string> {
  const stubs = unreadable.map(({ value }) => value).filter(isStub);
  return new Set(stubs.flatMap((stub) => stub.match(/[\u4e00-\u9dff]{2}/gu) ?? []));
}
