import { parseDocument, stringify } from 'yaml';
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

/** A first plan.yaml. What is not known is left empty, and a build asks for it. */
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

/**
 * The text of plan.yaml: what people wrote stays, comments too; what was empty is filled in, and the
 * list of pages is brought up to date.
 *
 * @param existing The file as it is, if there is one.
 * @param answered Names of fields that the editor has answered for: these replace what stands there.
 */
export function planYaml(
  existing: string | undefined,
  values: MetaValues,
  answered: ReadonlySet<string>,
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
  return isChanged ? document.toString({ lineWidth: 0 }) : existing;
}
