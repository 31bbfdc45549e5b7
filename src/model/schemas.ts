import * as z from 'zod';

/**
 * The schemas of the YAML files under `content/`, and the types derived from them. Messages are names
 * that `src/text/faults.ts` words.
 */

/** Whether an address is the one that browsers make of it, without the name of a user. */
function isCanonical(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return origin + pathname === address;
}

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'slug');
const words = z.string().min(1, 'words');
const day = z.iso.date('day');
/** A folder of a host, as browsers write it: a policy can name it, and it holds nothing that ends a policy's words. */
const folderAddress = z
  .string()
  .refine(
    (address) => /^https?:\/\/[\w./:~%@+-]+\/$/u.test(address) && isCanonical(address),
    'folder-address',
  );
const sum = z.string().regex(/^[0-9a-f]{64}$/u, 'sum');

/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** Made once and never changed: the marks in people's browsers are kept under it. */
  id: slug,
  /** Short name in the header. */
  name: words,
  /** Names of regions, by their slugs, where the plans' issuers and titles do not give them: hubei → 湖北省. */
  regions: z.record(slug, words).default({}),
  /** Addresses elsewhere at or below which teams may have their shared folder; the site's own host always may. */
  sharedFolders: z.array(folderAddress).default([]),
});
export type Site = z.infer<typeof siteSchema>;

/** `content/<plan>/plan.yaml`. */
export const planMetaSchema = z.strictObject({
  /** The title in pieces that stay together on a line; joined, they are the title. */
  title: z.array(words).min(1),
  /** By whom the title is: the text itself, or an editor because the text carries none. */
  titleBy: z.enum(['source', 'editor']),
  /** The plan's name in the contents and the browser's tab. */
  shortTitle: words,
  issuer: words,
  /** Document number, only if known: 国发〔2017〕40号. */
  number: words.optional(),
  /** The region whose units the text names: `content/units/<region>.yaml`. */
  region: slug,
  /** Name of the file in `seeds/`. */
  seed: words,
  /** 成文日期, where the text gives it. */
  date: day.optional(),
  /** Where the publisher says the text comes from, and the day of it, where it is known. */
  source: z.strictObject({ name: words, date: day.optional() }),
  /** The last day of the time that the plan sets goals for. */
  horizon: day.optional(),
  /** Ids of the pages in the order of the text. */
  pages: z.array(words),
  /** Leaves of the numbering that are tasks though they name no units. */
  tasks: z.array(words).default([]),
  /** Ids that stand for no clause any more. */
  retired: z.array(words).default([]),
  /** Ids that stand for a clause which now has another id. */
  aliases: z.record(z.string(), z.string()).default({}),
});
export type PlanMeta = z.infer<typeof planMetaSchema>;

/** The day on which a plan was published, as its publisher gives it; else the one in its text. */
export function dayPublished({
  source,
  date,
}: Pick<PlanMeta, 'source' | 'date'>): string | undefined {
  return source.date ?? date;
}

/** The part of `plan.yaml` that an import needs, before a person has filled in the rest. */
export const taskListSchema = z.object({ tasks: planMetaSchema.shape.tasks });

/** The list of pages of `plan.yaml` alone. */
export const pageListSchema = z.object({ pages: planMetaSchema.shape.pages });

/** The frontmatter of an MDX file. */
export const frontmatterSchema = z.strictObject({ id: words });

/** Words of the official text, and the clause they stand in. */
const quotationSchema = z.strictObject({ clause: words, words });

/** `content/<plan>/targets.yaml`. */
export const targetsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/-\d+\.t\d+$/u, 'target'),
    clause: words,
    /** Whose it is, quoted, where other words stand between: 全省行政村. */
    subject: words.optional(),
    /** The figure is one of this, quoted. */
    of: words,
    /** The figure, quoted: 8000亿元; an … stands for words between that say nothing of it: 普遍…覆盖. */
    figure: words,
    /** The whole wording, quoted. */
    words,
    /** Words of a clause that give its date. */
    date: quotationSchema.optional(),
  }),
);
export type Target = z.infer<typeof targetsSchema>[number];

/** `content/units/<region>.yaml`. */
export const unitsSchema = z.array(
  z.strictObject({
    /** As texts write it. */
    name: words,
    /** Part of its page's address; written once, never changed. */
    slug,
    /** Other names people search by. Not shown as facts: nobody has checked them. */
    aliases: z.array(words).default([]),
  }),
);
export type Unit = z.infer<typeof unitsSchema>[number];
/** A unit of one region: another region may have one of the same name. */
export type RegionUnit = Unit & { region: string };

/** `content/reporters/<region>.yaml`: who should report there, as the site proposes it to a lead unit. */
export const reportersSchema = z.array(
  z.strictObject({
    name: words,
    /** Other names by which it may sign. */
    aliases: z.array(words).default([]),
  }),
);
/** A unit of a region that should report. */
export type RegionReporter = z.infer<typeof reportersSchema>[number] & { region: string };

/** `content/terms.yaml`: words that people use for one thing; search tries them, no page shows them. */
export const termsSchema = z.array(z.strictObject({ name: words, aliases: z.array(words) }));
export type Synonyms = z.infer<typeof termsSchema>[number];

/** `content/places.yaml`. */
export const placesSchema = z.array(
  z.strictObject({
    name: words,
    slug,
    region: slug,
    /** Words that hold the name but don't speak of the place: 人民银行武汉分行. */
    except: z.array(words).default([]),
  }),
);
export type Place = z.infer<typeof placesSchema>[number];

/** `seeds/source.yaml`. */
export const seedsSchema = z.array(
  z.strictObject({
    file: words,
    origin: words,
    /** The day the publisher gives; absent where there is none. */
    date: day.optional(),
    sha256: sum,
    /** The file that the text was read from, where the text itself is not that file. */
    original: z
      .strictObject({
        file: words,
        sha256: sum,
        /** Which of the plans of the file the text is, from 1, where it holds several. */
        part: z.int().min(1).optional(),
      })
      .optional(),
  }),
);
export type Seed = z.infer<typeof seedsSchema>[number];
