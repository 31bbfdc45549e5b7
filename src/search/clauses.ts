import { pageAddress } from '../model/page-address.ts';
import type { Plan } from '../model/types.ts';

/** One clause as search shows and checks it. */
export interface SearchClause {
  id: string;
  kind: string;
  /** Verbatim. */
  text: string;
  /** 三（一）1.; empty outside the numbering. */
  place: string;
  /** Which sentence of its place it is. */
  sentence?: number;
  /** The task it belongs to. */
  task?: string;
}

/** One page with its clauses in the order of the text. */
export interface SearchPage {
  /** From the site's root: `hubei-2018-xinxi-xiaofei/3-1/`. */
  address: string;
  /** The heading the page is about, or the plan's title. */
  title: string;
  clauses: SearchClause[];
}

/** The pages of a plan as `search/clauses.json` holds them. */
export function searchPages(plan: Plan): SearchPage[] {
  return [...Map.groupBy(plan.clauses, ({ page }) => page)].map(([address, clauses]) => {
    const about = clauses.find(
      ({ id, kind }) => kind === 'heading' && address === pageAddress(plan.id, id),
    );
    return {
      address,
      title: about?.text ?? plan.title,
      clauses: clauses.map(({ id, kind, text, place, sentence, task }) => ({
        id,
        kind,
        text,
        place,
        ...(sentence === undefined ? {} : { sentence }),
        ...(task === undefined ? {} : { task }),
      })),
    };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readClause(value: unknown): SearchClause[] {
  if (!isRecord(value)) return [];
  const { id, kind, text, place, sentence, task } = value;
  if (typeof id !== 'string' || typeof text !== 'string') return [];
  return [
    {
      id,
      text,
      kind: String(kind),
      place: String(place),
      ...(typeof sentence === 'number' ? { sentence } : {}),
      ...(typeof task === 'string' ? { task } : {}),
    },
  ];
}

/** Pages from fetched data; what has another shape is left out. */
export function readPages(data: unknown): SearchPage[] {
  if (!Array.isArray(data)) return [];
  return data.filter(isRecord).map(({ address, title, clauses }) => ({
    address: String(address),
    title: String(title),
    clauses: Array.isArray(clauses) ? clauses.flatMap(readClause) : [],
  }));
}
