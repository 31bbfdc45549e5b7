/** What the doctor reads from data that a build publishes beside its pages. */
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
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
  roads: z.unknown(),
});

export type SearchedPages = z.infer<typeof searchPagesSchema>;
export type SearchedPlans = z.infer<typeof clausesSchema>['plans'];

/** What names Pagefind's list of parts, by language. */
export const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ hash: z.string() })),
});

export const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** Parsed data of that shape, or undefined. */
export function readJson<Shape extends z.ZodType>(
  answer: Answer | undefined,
  shape: Shape,
): z.infer<Shape> | undefined {
  if (answer?.status !== 200) return undefined;
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
      return gunzipSync(meta.body);
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
