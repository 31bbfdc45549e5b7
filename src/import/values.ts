import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseYamlText, readText } from '../model/index.ts';
import { shortTitleOf } from '../plan/index.ts';
import type { Doubt, Imprint } from '../plan/index.ts';
import { regionFor } from './identify.ts';
import type { MetaValues } from './plan-yaml.ts';

/** The values for plan.yaml, from the text, the editor's answers, and the existing file. */
export interface PlanValues extends Omit<MetaValues, 'pages'> {
  /** The doubts. If plan.yaml has the answer to one, with that answer. */
  doubts: Doubt[];
}

/** What is read from an existing plan.yaml. Its other content is left alone. */
interface Existing {
  title: string[];
  titleBy: string;
  words: (name: string) => string;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function existingOf(root: string, id: string): Existing | undefined {
  const file = `content/${id}/plan.yaml`;
  if (!existsSync(join(root, file))) return undefined;
  const { document } = parseYamlText(file, readText(root, file));
  const title: unknown = document.toJS()?.title;
  return {
    title: Array.isArray(title) ? title.map(String) : [],
    titleBy: wordsOf(document.get('titleBy')),
    words: (name) => wordsOf(document.getIn(name.split('.'))),
  };
}

/** A doubt, answered with the value that an editor wrote into plan.yaml, if there is one. */
function answered(doubt: Doubt, existing: Existing | undefined): Doubt {
  if (doubt.answer !== null || existing === undefined) return doubt;
  const words: Record<string, string> = {
    title: existing.title.join(''),
    issuer: existing.words('issuer'),
    date: existing.words('date'),
  };
  const answer = Object.entries(words).find(([code]) => code === doubt.code)?.[1] ?? '';
  return answer === '' ? doubt : { ...doubt, answer };
}

function answerOf(doubts: readonly Doubt[], code: string): string {
  const doubt = doubts.find((one) => one.code === code);
  return doubt?.answer ?? '';
}

/**
 * Finds the values for plan.yaml.
 *
 * @param imprint What the text says of itself.
 * @param doubts What the text does not say, with the answers.
 * @param text The official text.
 * @param place Folder of the project and id of the plan, if these are known. Existing values there are kept.
 */
export function valuesOf(
  imprint: Imprint,
  doubts: readonly Doubt[],
  text: string,
  place?: { root: string; id: string },
): PlanValues {
  const existing = place === undefined ? undefined : existingOf(place.root, place.id);
  const all = doubts.map((doubt) => answered(doubt, existing));
  const titleAnswer = answerOf(all, 'title');
  const same = existing?.title.join('') === titleAnswer ? existing.title : [titleAnswer];
  const title = imprint.title.length > 0 ? imprint.title : titleAnswer === '' ? [] : same;
  const joined = title.join('');
  const issuer = imprint.issuers.join('、') || answerOf(all, 'issuer');
  const proposed = issuer || (all.find(({ code }) => code === 'issuer')?.default ?? '');
  const region = regionFor({ issuer: proposed, title: joined, text });
  const dateAnswer = answerOf(all, 'date');
  const date = imprint.date ?? (/^\d{4}-\d{2}-\d{2}$/u.test(dateAnswer) ? dateAnswer : undefined);
  const source = imprint.source;
  return {
    title,
    titleBy: imprint.title.length > 0 ? 'source' : 'editor',
    shortTitle: existing?.words('shortTitle') || shortTitleOf(joined),
    issuer,
    number: imprint.number ?? undefined,
    region: existing?.words('region') || region || (place?.id.split('-')[0] ?? ''),
    seed: place === undefined ? '' : `${place.id}.txt`,
    date: date ?? undefined,
    source: {
      name: source?.name || issuer,
      ...(source?.date ? { date: source.date } : {}),
    },
    doubts: all,
  };
}
