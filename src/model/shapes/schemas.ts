import * as z from 'zod';

/**
 * The schemas of the YAML files under `content/`, and the types derived from them. Their messages are keys;
 * `src/text/commands/faults.ts` has the sentences.
 */

/** Whether browsers leave an address as it is, and it has no user name, query or fragment. */
function isCanonical(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return origin + pathname === address;
}

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'slug');
const words = z.string().min(1, 'words');
const day = z.iso.date('day');
/**
 * A folder of a host as browsers write it. A policy can name it: it holds no character that ends a word of a policy.
 */
const folderAddress = z
  .string()
  .refine(
    (address) => /^https?:\/\/[\w./:~%@+-]+\/$/u.test(address) && isCanonical(address),
    'folder-address',
  );
const sum = z.string().regex(/^[0-9a-f]{64}$/u, 'sum');

/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** Made once and never changed: the marks in people's browsers are kept under this id. */
  id: slug,
  /** Short name in the header. */
  name: words,
  /** Names of regions by their slugs, if the plans' issuers and titles do not give them: hubei → 湖北省. */
  regions: z.record(slug, words).default({}),
  /**
   * Addresses of other hosts at or below which teams may have their shared folder. The site's own host is always
   * allowed.
   */
  sharedFolders: z.array(folderAddress).default([]),
});
export type Site = z.infer<typeof siteSchema>;

/** `content/<plan>/plan.yaml`. */
export const planMetaSchema = z.strictObject({
  /** The title in pieces, each of which stays on one line. Joined, they are the title. */
  title: z.array(words).min(1),
  /** Who wrote the title: the text itself, or an editor because the text has none. */
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
  /** 成文日期, if the text gives it. */
  date: day.optional(),
  /** The publisher's words on where the text comes from, and the day of its publication, if it is known. */
  source: z.strictObject({ name: words, date: day.optional() }),
  /** The last day of the period for which the plan sets goals. */
  horizon: day.optional(),
  /** Ids of the pages in the order of the text. */
  pages: z.array(words),
  /** Ids of parts without further parts that are tasks although they name no units. */
  tasks: z.array(words).default([]),
  /** Ids that stand for no clause any more. */
  retired: z.array(words).default([]),
  /** Ids of clauses which now have another id. */
  aliases: z.record(z.string(), z.string()).default({}),
});
export type PlanMeta = z.infer<typeof planMetaSchema>;

/** The day on which a plan was published, as its publisher says; otherwise the day in its text. */
export function dayPublished({
  source,
  date,
}: Pick<PlanMeta, 'source' | 'date'>): string | undefined {
  return source.date ?? date;
}

/** The part of `plan.yaml` that an import needs before a person has filled in the rest. */
export const taskListSchema = z.object({ tasks: planMetaSchema.shape.tasks });

/** Only what `plan.yaml` says of other files: the pages, and the official text. */
export const ownFilesSchema = z.object({
  pages: planMetaSchema.shape.pages,
  seed: planMetaSchema.shape.seed.optional(),
});

/** The frontmatter of an MDX file. */
export const frontmatterSchema = z.strictObject({ id: words });

/** Words of the official text, and the clause they stand in. */
const quotationSchema = z.strictObject({ clause: words, words });

/** `content/<plan>/targets.yaml`. */
export const targetsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/-\d+\.t\d+$/u, 'target'),
    clause: words,
    /** Who or what has the figure, quoted, if other words stand between: 全省行政村. */
    subject: words.optional(),
    /** What the figure measures, quoted. */
    of: words,
    /** The figure, quoted: 8000亿元. An … stands for words between that are no part of it: 普遍…覆盖. */
    figure: words,
    /** The whole wording, quoted. */
    words,
    /** The words that give its date, and their clause. */
    date: quotationSchema.optional(),
  }),
);
export type Target = z.infer<typeof targetsSchema>[number];

/** `content/units/<region>.yaml`. */
export const unitsSchema = z.array(
  z.strictObject({
    /** The name as texts write it. */
    name: words,
    /** Part of its page's address; written once, never changed. */
    slug,
    /** Other names by which people search. They are not shown as facts, since nobody has checked them. */
    aliases: z.array(words).default([]),
  }),
);
export type Unit = z.infer<typeof unitsSchema>[number];
/** A unit of one region. Another region may have a unit of the same name. */
export type RegionUnit = Unit & { region: string };

/**
 * `content/reporters/<region>.yaml`: the units that should report in a region, as the site proposes them to a lead
 * unit.
 */
export const reportersSchema = z.array(
  z.strictObject({
    name: words,
    /** Other names with which it may sign. */
    aliases: z.array(words).default([]),
  }),
);
/** A unit of a region that should report. */
export type RegionReporter = z.infer<typeof reportersSchema>[number] & { region: string };

/** `content/terms.yaml`: different words for one thing. Search tries them; no page shows them. */
export const termsSchema = z.array(z.strictObject({ name: words, aliases: z.array(words) }));
export type Synonyms = z.infer<typeof termsSchema>[number];

/** `content/places.yaml`. */
export const placesSchema = z.array(
  z.strictObject({
    name: words,
    slug,
    region: slug,
    /** Words that contain the name, but are not about the place: 人民银行武汉分行. */
    except: z.array(words).default([]),
  }),
);
export type Place = z.infer<typeof placesSchema>[number];

/** `seeds/source.yaml`. */
export const seedsSchema = z.array(
  z.strictObject({
    file: words,
    origin: words,
    /** The day that the publisher gives; absent if there is none. */
    date: day.optional(),
    sha256: sum,
    /** The file from which the text was read, if it is not the text itself. */
    original: z
      .strictObject({
        file: words,
        sha256: sum,
        /** Which of several plans in that file the text is, from 1. */
        part: z.int().min(1).optional(),
      })
      .optional(),
  }),
);
export type Seed = z.infer<typeof seedsSchema>[number];
