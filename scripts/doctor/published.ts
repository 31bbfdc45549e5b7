/** What the doctor reads from data that a build publishes beside its pages. */
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { LIMITS, MOST_VALUES } from './limits.ts';
import type { Answer } from './types.ts';

/** What of plan.json is compared. */
export const planSchema = z.object({
  id: z.string(),
  sha256: z.string(),
  clauses: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      text: z.string(),
      page: z.string(),
      paragraph: z.number(),
      fingerprint: z.string(),
    }),
  ),
});

export type PublishedPlan = z.infer<typeof planSchema>;

/** What search reads of the pages of a plan. */
export const searchPagesSchema = z.array(
  z.object({
    address: z.string(),
    clauses: z.array(z.object({ id: z.string(), text: z.string() })),
  }),
);

/** What search reads of all plans: of each its pages, or null where they are a file of their own. */
export const clausesSchema = z.object({
  plans: z.array(z.object({ id: z.string(), pages: searchPagesSchema.nullable() })).min(1),
  heads: z.array(z.string()),
});

export type SearchedPages = z.infer<typeof searchPagesSchema>;
export type SearchedPlans = z.infer<typeof clausesSchema>['plans'];

/** What names Pagefind's list of parts, by language. */
export const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ hash: z.string() })),
});

/** The files of a build, as the build lists them. */
export const listSchema = z.object({
  format: z.literal('taizhang-files'),
  build: z.string(),
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })),
});

export type BuiltFiles = z.infer<typeof listSchema>;

export const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** Whether a text in JSON has more values than any file of a build: by the signs before each. */
function hasTooManyValues({ body }: Answer): boolean {
  let signs = 0;
  for (const byte of body) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) signs += 1;
  return signs > MOST_VALUES;
}

/** Parsed data of that shape, or undefined. */
export function readJson<Shape extends z.ZodType>(
  answer: Answer | undefined,
  shape: Shape,
): z.infer<Shape> | undefined {
  if (answer?.status !== 200 || hasTooManyValues(answer)) return undefined;
  try {
    return shape.safeParse(JSON.parse(textOf(answer))).data;
  } catch {
    return undefined;
  }
}

/**
 * Hashes of the parts that Pagefind's list of parts names. The list is CBOR, compressed, in which a
 * short text follows a byte that says its length.
 */
export function partsOf(meta: Answer): string[] {
  const list = ((): Buffer => {
    try {
      return gunzipSync(meta.body, { maxOutputLength: LIMITS.answer });
    } catch {
      return Buffer.alloc(0);
    }
  })();
  const parts = new Set<string>();
  for (let at = 0; at < list.length; at += 1) {
    const length = (list[at] ?? 0) - 0x60;
    const words = list.toString('latin1', at + 1, at + 1 + Math.max(0, Math.min(length, 23)));
    if (!/^[a-z-]+_[0-9a-f]{6,}$/u.test(words)) continue;
    parts.add(words);
    at += length;
  }
  return [...parts];
}

/** Where a part of the index may be: nothing says of which of the three kinds it is. */
export function partPaths(hash: string): string[] {
  return ['fragment', 'index', 'filter'].map((kind) => `pagefind/${kind}/${hash}.pf_${kind}`);
}

/** What the service worker keeps of the frame, and the lists of what else it may: addresses, and their hashes. */
export interface Precached {
  url: string;
  /** SHA-256 in hex digits, as the browser demands it. */
  sha256: string;
}

/** A path and a hash in base64, as the worker's list has them. */
const LISTED = /"([^"\\]{1,500})":"([A-Za-z0-9+/]{43}=)"/gu;

/** Reads them from the worker's code. */
export function precachedIn(code: string): Precached[] {
  return Array.from(code.matchAll(LISTED), ([, url = '', hash = '']) => ({
    url,
    sha256: Buffer.from(hash, 'base64').toString('hex'),
  }));
}
