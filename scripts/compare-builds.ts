/** What of a site would be another one in another build: addresses, ids, texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as z from 'zod';

/** What people and programs hold on to. */
export interface Promises {
  /** Pages and files, below the site's root. */
  addresses: ReadonlySet<string>;
  /** By plan, the texts of its clauses by their ids. */
  plans: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Sentences have a plan and an id. */
export interface Place {
  plan: string;
  id: string;
}

export interface Differences {
  goneAddresses: string[];
  newAddresses: string[];
  goneIds: Place[];
  newIds: Place[];
  changedTexts: (Place & { before: string; after: string })[];
}

const planSchema = z.object({
  id: z.string(),
  clauses: z.array(z.object({ id: z.string(), text: z.string() })),
});

/** What scripts ask for themselves: nobody else holds on to its address. */
const OWN = /^(?:_astro|pagefind|search|og)\/(?!index\.html$)/u;

/** What a built site promises. */
export function promisesOf(dist: string): Promises {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, sep).length))
    .map((file) => file.split(sep).join('/'))
    .sort();
  const plans = files
    .filter((file) => /^[^/]+\/plan\.json$/u.test(file))
    .map((file) => planSchema.parse(JSON.parse(readFileSync(join(dist, file), 'utf8'))));
  return {
    addresses: new Set(
      files
        .filter((file) => !OWN.test(file))
        .map((file) => file.replace(/(^|\/)index\.html$/u, '$1')),
    ),
    plans: new Map(
      plans.map(({ id, clauses }) => [id, new Map(clauses.map((one) => [one.id, one.text]))]),
    ),
  };
}

/** The clauses of one side that the other does not have. */
function missing(from: Promises['plans'], other: Promises['plans']): Place[] {
  return [...from].flatMap(([plan, texts]) =>
    [...texts.keys()].flatMap((id) => (other.get(plan)?.has(id) ? [] : [{ plan, id }])),
  );
}

/** What differs between two builds of a site. */
export function differences(before: Promises, after: Promises): Differences {
  const changedTexts = [...before.plans].flatMap(([plan, texts]) =>
    [...texts].flatMap(([id, text]) => {
      const now = after.plans.get(plan)?.get(id);
      return now === undefined || now === text ? [] : [{ plan, id, before: text, after: now }];
    }),
  );
  return {
    goneAddresses: [...before.addresses].filter((one) => !after.addresses.has(one)),
    newAddresses: [...after.addresses].filter((one) => !before.addresses.has(one)),
    goneIds: missing(before.plans, after.plans),
    newIds: missing(after.plans, before.plans),
    changedTexts,
  };
}
