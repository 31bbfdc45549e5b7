/**
 * npm run import -- seeds/<plan>.txt [--overwrite]
 *
 * Writes content/<plan>/ from an official text. What is there already is left alone: a file that
 * differs is named, and replaced only with --overwrite. Clauses keep their ids.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { parseDocument, stringify } from 'yaml';
import {
  clausesOfItems,
  keepIds,
  loadClauses,
  loadPublishedIds,
  loadTaskList,
  loadUnits,
  OVERVIEW,
  pagesFromTree,
  slugOf,
  writeMdx,
} from '../src/model/index.ts';
import type { ContentPage } from '../src/model/index.ts';
import { parse, unitNames } from '../src/plan/index.ts';
import type { PlanTree } from '../src/plan/index.ts';

/** Files to write, by their path from the project's folder. */
type Files = Map<string, string>;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** A first plan.yaml: only what the text itself says. A build refuses what is empty: a person fills it in. */
function firstMeta(planId: string, seed: string, tree: PlanTree, pages: string[]): string {
  const clauses = tree.children.filter((child) => child.type === 'clause');
  const titles = clauses.filter(({ kind }) => kind === 'title').map(({ text }) => text);
  const number = clauses.find(({ kind }) => kind === 'number')?.text;
  const source = clauses.find(({ kind }) => kind === 'source')?.text ?? '';
  const [, year, month = '', day = ''] = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(source) ?? [];
  const title = titles.length > 0 ? titles : [planId];
  return stringify({
    title,
    titleBy: titles.length > 0 ? 'source' : 'editor',
    shortTitle: title[0],
    issuer: '',
    ...(number === undefined ? {} : { number }),
    region: planId.split('-')[0],
    seed,
    source: {
      name: source
        .replace(/^来源[：:]/u, '')
        .replace(/\d{4}年.*$/u, '')
        .trim(),
      date: year === undefined ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    },
    pages,
  });
}

/** The region's units with those that the text names for the first time; each gets its slug once. */
function unitsFile(
  root: string,
  region: string,
  pages: readonly ContentPage[],
): string | undefined {
  const units = loadUnits(root, region);
  const named = unitNames(pages.flatMap(({ items }) => clausesOfItems(items)));
  const fresh = named.filter((name) => !units.some((unit) => unit.name === name));
  if (fresh.length === 0) return undefined;
  const slugs = new Set(units.map(({ slug }) => slug));
  const added = fresh.map((name) => {
    const letters = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
    const plain =
      letters
        .join('')
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '') || 'unit';
    let slug = plain;
    for (let count = 2; slugs.has(slug); count += 1) slug = `${plain}-${count}`;
    slugs.add(slug);
    return { name, slug };
  });
  return stringify([...units, ...added]);
}

/** plan.yaml as people left it, with the list of pages brought up to date. */
function metaWithPages(text: string, pages: string[]): string {
  const document = parseDocument(text);
  const listed: unknown = document.get('pages');
  if (JSON.stringify(listed) === JSON.stringify(pages)) return text;
  document.set('pages', pages);
  return document.toString({ lineWidth: 0 });
}

/** What the import would have in `content/`, all ids kept. */
function plannedFiles(root: string, planId: string, seed: string, tree: PlanTree): Files {
  const folder = `content/${planId}`;
  const exists = existsSync(join(root, folder, 'plan.yaml'));
  const published = loadPublishedIds(root, planId);
  const fresh = pagesFromTree(tree, loadTaskList(root, planId));
  const pages = keepIds(fresh, loadClauses(root, planId), published);
  const files: Files = new Map();
  for (const page of pages) files.set(`${folder}/${slugOf(page.id)}.mdx`, writeMdx(page));
  const listed = pages.map(({ id }) => id).filter((id) => id !== OVERVIEW);
  files.set(
    `${folder}/plan.yaml`,
    exists
      ? metaWithPages(readFileSync(join(root, folder, 'plan.yaml'), 'utf8'), listed)
      : firstMeta(planId, seed, tree, listed),
  );
  const ids = pages.flatMap(({ items }) => clausesOfItems(items)).map(({ id }) => id);
  files.set(`${folder}/ids.txt`, [...new Set([...published, ...ids]), ''].join('\n'));
  const region = planId.split('-')[0] ?? planId;
  const units = unitsFile(root, region, pages);
  if (units !== undefined) files.set(`content/units/${region}.yaml`, units);
  return files;
}

/** Lists that only grow are always written; what people edit is replaced only when told to. */
function isList(file: string): boolean {
  return file.endsWith('/ids.txt') || file.startsWith('content/units/');
}

function write(root: string, files: Files, overwrite: boolean): void {
  const kept: string[] = [];
  let written = 0;
  for (const [file, text] of files) {
    const path = join(root, file);
    const present = existsSync(path);
    if (present && readFileSync(path, 'utf8') === text) continue;
    if (present && !overwrite && !isList(file)) {
      kept.push(file);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    written += 1;
    console.log(`${present ? 'changed' : 'wrote'} ${file}`);
    if (!present && file.endsWith('/plan.yaml')) {
      console.log(
        `Now fill in what the text does not say: title, shortTitle and issuer in ${file}.`,
      );
    }
  }
  if (written === 0 && kept.length === 0) console.log('Nothing to change.');
  if (kept.length === 0) return;
  fail(
    `Left alone, because they differ from what the text gives and a person may have edited them:\n${kept.map((file) => `  ${file}`).join('\n')}\nAdd --overwrite to replace them (commit first: notes in them are lost).`,
  );
}

function main(): void {
  const [file, option] = process.argv.slice(2);
  if (file === undefined || (option !== undefined && option !== '--overwrite')) {
    fail('Usage: npm run import -- seeds/<plan>.txt [--overwrite]');
  }
  if (!existsSync(file)) fail(`${file}: there is no such file. Name the text of a plan in seeds/.`);
  const planId = basename(file, '.txt');
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/u.test(planId)) {
    fail(
      `${file}: the name becomes the address. Use region-year-name in a–z, 0–9 and -, then .txt.`,
    );
  }
  const tree = parse(readFileSync(file, 'utf8'));
  for (const { code, words, position } of tree.doubts) {
    console.warn(`${file}:${position.start.line}:${position.start.column}: ${code} “${words}”`);
  }
  const root = process.cwd();
  write(root, plannedFiles(root, planId, basename(file), tree), option !== undefined);
}

try {
  main();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
