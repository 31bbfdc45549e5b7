import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { sha256 } from '../model/shapes/fingerprint.ts';

/** A file of Pagefind's index. */
export interface IndexFile {
  /** The path below the index's folder. */
  path: string;
  content: Uint8Array;
}

/** The start of each of Pagefind's lists. The rest is CBOR. */
const MARK = 'pagefind_dcd';

/** The pages of each value of a filter, as Pagefind writes them. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

const unpacked = (content: Uint8Array): Buffer => gunzipSync(content).subarray(MARK.length);
const packed = (list: Uint8Array): Uint8Array => gzipSync(Buffer.concat([Buffer.from(MARK), list]));

/** A hash with as many digits as Pagefind's. */
const hashOf = (content: Uint8Array, former: string): string =>
  sha256(content).slice(0, former.length);

/** The one file whose path matches. @throws Error if Pagefind has made none, or more than one. */
function theOne(files: readonly IndexFile[], path: RegExp): { file: IndexFile; hash: string } {
  const [file, second] = files.filter((one) => path.test(one.path));
  const hash = path.exec(file?.path ?? '')?.[1];
  if (file === undefined || hash === undefined || second !== undefined)
    throw new Error(`The search index: not one file is named ${String(path)}.`);
  return { file, hash };
}

/** The same bytes, with one name replaced by another of the same length. */
function renamed(content: Uint8Array, former: string, name: string): Buffer {
  return Buffer.from(Buffer.from(content).toString('latin1').replace(former, name), 'latin1');
}

/**
 * Sorts the values of the index's one filter. Pagefind writes them in random order, so two builds of the same
 * state would differ.
 *
 * @param files All files that Pagefind gives.
 * @returns The same files. Rewritten are the filter, the list that names the filter, and the entry that names the
 * list.
 * @throws Error if there is not exactly one of each.
 */
export function withFilterSorted(files: readonly IndexFile[]): IndexFile[] {
  const filter = theOne(files, /^filter\/unknown_([0-9a-f]+)\.pf_filter$/u);
  const meta = theOne(files, /^pagefind\.unknown_([0-9a-f]+)\.pf_meta$/u);
  const entry = theOne(files, /^(pagefind-entry)\.json$/u);
  const [name, values] = decode(unpacked(filter.file.content)) as Filter;
  const sorted: Filter = [name, values.sort(([a], [b]) => (a < b ? -1 : 1))];
  const content = packed(encode(sorted));
  const filterHash = hashOf(content, filter.hash);
  const list = packed(
    renamed(unpacked(meta.file.content), `unknown_${filter.hash}`, `unknown_${filterHash}`),
  );
  const metaHash = hashOf(list, meta.hash);
  return [
    ...files.filter((file) => ![filter.file, meta.file, entry.file].includes(file)),
    { path: `filter/unknown_${filterHash}.pf_filter`, content },
    { path: `pagefind.unknown_${metaHash}.pf_meta`, content: list },
    { path: entry.file.path, content: renamed(entry.file.content, meta.hash, metaHash) },
  ];
}
