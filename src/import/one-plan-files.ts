import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  askedOf,
  buildPlan,
  clausesOfItems,
  keepNotes,
  loadPublishedIds,
  loadReading,
  OVERVIEW,
  readingFile,
  readText,
  sha256,
  slugOf,
  writeReading,
} from '../model/index.ts';
import type {
  KnownUnits,
  pagesFromTree,
  Place,
  Plan,
  PlanMeta,
  Seed,
  Target,
  Unit,
} from '../model/index.ts';
import { withWords } from '../plan/index.ts';
import type { Answer, Doubt, OwnWords } from '../plan/index.ts';
import { optionWords, questionWords } from '../text/commands/doubts.ts';
import { importWords } from '../text/commands/import-command.ts';
import { withUnits } from './lists.ts';
import { aliasesIn, planYaml, settledIds } from './plan-yaml.ts';
import type { MetaValues } from './plan-yaml.ts';
import { proposedTargetsText, proposePlaces, proposeTargets } from './proposals.ts';
import type { ProposedPlace } from './proposals.ts';
import { otherPlanDoubts } from './other-plan.ts';
import { isOther, keptVersion, publishedPlan, readAgain, revisionOf } from './revision.ts';
import type { Revision } from './revision.ts';
import type { Files } from './write.ts';
import { existingText } from './seed-files.ts';

export interface ImportedPlan {
  plan: Plan;
  meta: MetaValues;
  doubts: readonly Doubt[];
  /** The plan's own words with which it is read. */
  words: OwnWords;
  files: Files;
  /** Published ids that have no clause any more. This import settles them in plan.yaml. */
  gone: string[];
  /** The changes to the existing plan; undefined if it could never be built. */
  revision: Revision | undefined;
  /** Former texts that are kept because another one replaces them. */
  seeds: Seed[];
  /** Editors' notes whose clause is gone. */
  movedNotes: { page: string; text: string }[];
  isNew: boolean;
  /** Targets and places that the text seems to name. None is shown before the editor confirms it. */
  targets: Target[];
  places: ProposedPlace[];
}

/** Makes the plan, and adds to the region's units those that it names for the first time. */
function withItsUnits(
  make: (list: (names: readonly string[]) => readonly Unit[]) => Plan,
  units: readonly Unit[],
): { plan: Plan; units: Unit[] } {
  let all = [...units];
  const plan = make((names) => {
    const known = new Set(units.map(({ name }) => name));
    all = withUnits(
      units,
      names.filter((name) => !known.has(name)),
    );
    return all;
  });
  return { plan, units: all };
}

/** The present MDX files of a plan, by the id of their page. */
function oldPages(root: string, planId: string): Map<string, string> {
  const folder = join(root, 'content', planId);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /^[^.].*\.mdx$/u.test(name));
  return new Map(
    names.map((name) => {
      const text = readText(root, `content/${planId}/${name}`);
      const id = /^id:\s*"?([^"\r\n]+)"?\s*$/mu.exec(text)?.[1] ?? name.slice(0, -4);
      return [id.trim(), text];
    }),
  );
}

/** The values for `buildPlan`. There may still be gaps in plan.yaml. */
function metaForBuild(values: MetaValues): PlanMeta {
  const { title, titleBy, shortTitle, issuer, region, seed, source, pages } = values;
  const lists = { tasks: [], retired: [], aliases: {} };
  return { title, titleBy, shortTitle, issuer, region, seed, source, pages, ...lists };
}

export interface PlanInput {
  id: string;
  text: string;
  tree: Parameters<typeof pagesFromTree>[0];
  /** All values except the list of pages. */
  values: Omit<MetaValues, 'pages'>;
  /** Names of those fields of plan.yaml for which the editor gave an answer. */
  answered: ReadonlySet<string>;
  doubts: readonly Doubt[];
  /** The editor's answers. */
  answers: readonly Answer[];
  /** YYYY-MM-DD. */
  today: string;
  /** The units of the region, with those that earlier plans of this import have added. */
  units: readonly Unit[];
  /** The places that are listed already. */
  places: readonly Place[];
}

/**
 * Works out everything that an import writes into a plan's folder. Nothing is written.
 *
 * @param root Folder of the project; existing files are read.
 * @returns The plan, its files, and the region's units with the new ones.
 * @throws Error if an existing file cannot be read.
 */
export function importPlan(
  root: string,
  { id, text, tree, values, answered, answers, today, units, places: known, ...input }: PlanInput,
): ImportedPlan & { units: Unit[] } {
  const folder = `content/${id}`;
  const existing = existingText(root, `${folder}/plan.yaml`);
  const aliases = aliasesIn(existing);
  const { pages, doubts: pairs } = readAgain(root, id, { tree, text, answers, aliases });
  const doubts = [...input.doubts, ...pairs];
  const published = loadPublishedIds(root, id);
  const meta = {
    ...values,
    pages: pages.map((page) => page.id).filter((page) => page !== OVERVIEW),
  };
  const { words } = loadReading(root, id);
  const make = (known: KnownUnits): Plan =>
    withWords(words, () => buildPlan(id, metaForBuild(meta), pages, known, sha256(text)));
  const built = withItsUnits(make, units);
  const old = oldPages(root, id);
  const notes = keepNotes(pages, old);
  const files: Files = new Map();
  for (const [page, mdx] of notes.files) files.set(`${folder}/${slugOf(page)}.mdx`, mdx);
  for (const page of old.keys()) {
    if (!notes.files.has(page)) files.set(`${folder}/${slugOf(page)}.mdx`, null);
  }
  const ids = pages.flatMap(({ items }) => clausesOfItems(items)).map((clause) => clause.id);
  const before = publishedPlan(root, id);
  const isNewText = before !== undefined && isOther(before, text);
  const settled = settledIds(existing, published, ids);
  files.set(`${folder}/plan.yaml`, planYaml(existing, meta, answered, settled, isNewText));
  // All ids that the plan has ever had, new ones last.
  files.set(`${folder}/ids.txt`, [...new Set([...published, ...ids]), ''].join('\n'));
  const asked = doubts
    .filter(({ code }) => code !== 'plan-id')
    .map((doubt) =>
      askedOf(doubt, {
        question: questionWords(doubt.code, doubt.words),
        option: (value) => optionWords(doubt.code, value),
      }),
    );
  const reading = readingFile(id);
  const answersNow = existingText(root, reading);
  if (asked.length > 0 || answersNow !== undefined) {
    files.set(reading, writeReading(answersNow, asked, importWords.readingHeader));
  }
  const revision = before && revisionOf(before, built.plan, isNewText);
  const others = before && revision ? otherPlanDoubts(before.plan.title, revision, answers) : [];
  const kept = before && isNewText ? keptVersion(root, before, today) : undefined;
  for (const [path, content] of kept?.files ?? []) files.set(path, content);
  const isNew = existing === undefined;
  const targets = proposeTargets(built.plan);
  const places = proposePlaces(built.plan, known);
  const targetsFile = `${folder}/targets.yaml`;
  if (isNew && targets.length > 0 && !existsSync(join(root, targetsFile))) {
    files.set(targetsFile, proposedTargetsText(targets, importWords.targetsHeader));
  }
  return {
    ...built,
    ...{ meta, words, files, isNew, targets, places, revision },
    doubts: [...doubts, ...others],
    gone: settled.gone,
    seeds: kept?.seeds ?? [],
    movedNotes: notes.moved,
  };
}
