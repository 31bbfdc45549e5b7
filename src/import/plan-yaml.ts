import { parseDocument, stringify } from 'yaml';
import * as z from 'zod';
import type { Document } from 'yaml';

/** What an import knows of a plan for its `plan.yaml`. */
export interface MetaValues {
  title: string[];
  titleBy: 'source' | 'editor';
  shortTitle: string;
  issuer: string;
  number: string | undefined;
  region: string;
  seed: string;
  date: string | undefined;
  source: { name: string; date?: string };
  pages: string[];
}

/** The first plan.yaml of a plan. Unknown values are left empty, and a build asks for them. */
function firstText(values: MetaValues): string {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return stringify(Object.fromEntries(known), { lineWidth: 0 });
}

function textAt(document: Document, name: string): string {
  const value: unknown = document.getIn(name.split('.'));
  return value === undefined || value === null ? '' : String(value);
}

function joined(document: Document): string {
  const title: unknown = document.toJS().title;
  return Array.isArray(title) ? title.join('') : '';
}

/** The ids in plan.yaml that have no clause any more. */
export interface SettledIds {
  retired: string[];
  /** Former ids of clauses, and the ids that these have now. */
  aliases: Record<string, string>;
  /** The ids that this import retires. */
  gone: string[];
}

/**
 * Retires ids whose clauses are gone. What plan.yaml has settled stays settled, as long as it is true.
 *
 * @param existing The present file.
 * @param published Every id the plan has ever had.
 * @param ids The ids in the new text.
 */
export function settledIds(
  existing: string | undefined,
  published: readonly string[],
  ids: readonly string[],
): SettledIds {
  const data: unknown = parseDocument(existing ?? '').toJS();
  const { retired, aliases } = settledSchema.parse(data);
  const present = new Set(ids);
  const kept = Object.entries(aliases).filter(([id, now]) => present.has(now) && !present.has(id));
  const named = new Set(kept.map(([id]) => id));
  const before = new Set(retired);
  const gone = published.filter((id) => !present.has(id) && !named.has(id) && !before.has(id));
  const still = retired.filter((id) => !present.has(id) && !named.has(id));
  return { retired: [...still, ...gone], aliases: Object.fromEntries(kept), gone };
}

/** Former ids of clauses in plan.yaml, and the ids that these have now. */
export function aliasesIn(existing: string | undefined): Record<string, string> {
  return settledSchema.parse(parseDocument(existing ?? '').toJS()).aliases;
}

/** Reads a list that a person may have typed wrong as empty: a build names the fault. */
const settledSchema = z
  .object({
    retired: z.array(z.coerce.string()).catch([]),
    aliases: z.record(z.string(), z.coerce.string()).catch({}),
  })
  .catch({ retired: [], aliases: {} });

/**
 * The text of plan.yaml. Everything that people wrote stays, even comments. Empty values are filled in, and the list of
 * pages is brought up to date.
 *
 * @param existing The present file, if there is one.
 * @param answered Names of fields for which the editor gave an answer, which replaces the present value.
 * @param settled The ids without a clause.
 * @param isNewText Whether the text differs from that of the present file.
 */
export function planYaml(
  existing: string | undefined,
  values: MetaValues,
  answered: ReadonlySet<string>,
  { retired, aliases }: Omit<SettledIds, 'gone'>,
  isNewText: boolean,
): string {
  if (existing === undefined) return firstText(values);
  const document = parseDocument(existing);
  let isChanged = false;
  const set = (name: string, value: unknown): void => {
    document.setIn(name.split('.'), document.createNode(value));
    isChanged = true;
  };
  const title = values.title.join('');
  const isFromText = textAt(document, 'titleBy') === 'source';
  if (title !== '' && joined(document) !== title) {
    if (
      joined(document) === '' ||
      answered.has('title') ||
      (isFromText && values.titleBy === 'source')
    ) {
      set('title', values.title);
      if (textAt(document, 'titleBy') !== values.titleBy) set('titleBy', values.titleBy);
    }
  }
  const isNewIssuer = answered.has('issuer') && textAt(document, 'issuer') !== values.issuer;
  if (isNewIssuer && values.issuer !== '') set('issuer', values.issuer);
  // A new text has its own number and day. The values that people wrote were about the old one.
  for (const name of isNewText ? (['number', 'date'] as const) : []) {
    const value = values[name];
    if (value !== undefined && textAt(document, name) !== value) set(name, value);
  }
  const fill: [string, string | undefined][] = [
    ['issuer', values.issuer],
    ['shortTitle', values.shortTitle],
    ['number', values.number],
    ['date', values.date],
    ['source.name', values.source.name],
    ['source.date', values.source.date],
  ];
  for (const [name, value] of fill) {
    if (value !== undefined && value !== '' && textAt(document, name) === '') set(name, value);
  }
  if (JSON.stringify(document.toJS().pages) !== JSON.stringify(values.pages)) {
    set('pages', values.pages);
  }
  const { retired: before = [], aliases: others = {} } = document.toJS();
  if (JSON.stringify(before) !== JSON.stringify(retired)) set('retired', retired);
  if (JSON.stringify(others) !== JSON.stringify(aliases)) set('aliases', aliases);
  return isChanged ? document.toString({ lineWidth: 0 }) : existing;
}
