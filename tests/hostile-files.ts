/** The import of any file gives a plan that holds the text to the letter, or a refusal (unit tests, `npm run fuzz`). */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { planImport, writeFiles } from '../src/import/index.ts';
import type { PlannedImport } from '../src/import/index.ts';
import { FaultError, firstDifference, loadContent } from '../src/model/index.ts';
import { PATIENCE, ANSWERS, FILE } from './changed-files.ts';

/** A project without a plan, in a folder of its own. */
function emptyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-fuzz-'));
  mkdirSync(join(root, 'content'));
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'content/site.yaml'), 'id: test\nname: 试\n');
  writeFileSync(join(root, 'content/places.yaml'), '[]\n');
  writeFileSync(join(root, 'content/terms.yaml'), '[]\n');
  writeFileSync(join(root, 'seeds/source.yaml'), '[]\n');
  return root;
}

function listing(root: string): string {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).sort().join('\n');
}

/** A refusal is a sentence that names the file, and of a kind that has words of its own. */
function checkRefusal(error: unknown, name: string): void {
  if (!(error instanceof FaultError)) throw error;
  assert.ok(error.message.startsWith(name), error.message);
  assert.match(error.message, /[。）]$/u);
  assert.doesNotMatch(error.message, /无法识别（/u);
}

/** The text that is kept is what the pages hold, to the letter. */
function checkVerbatim({ plans, files }: PlannedImport): void {
  assert.ok(plans.length > 0);
  for (const { plan } of plans) {
    const seed = files.get(`seeds/${plan.id}.txt`);
    assert.ok(seed !== undefined && seed !== null);
    const text = typeof seed === 'string' ? seed : Buffer.from(seed).toString('utf8');
    assert.equal(firstDifference(text, plan.clauses), undefined);
  }
}

/** Written files are read again, or say which question is open. */
function checkWritten(root: string, { files, plans }: PlannedImport): void {
  writeFiles(root, files);
  try {
    assert.equal(loadContent(root).plans.length, plans.length);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
  }
}

/** Any file becomes a plan to the letter, or a sentence; nothing is written before, and all of it after. */
export const IMPORT_HOLDS = fc.asyncProperty(FILE, async ({ name, bytes }) => {
  const root = emptyProject();
  const before = listing(root);
  const start = performance.now();
  try {
    const planned = await planImport(root, [{ name, bytes }], {
      answers: ANSWERS,
      yes: true,
    }).catch((error: unknown) => checkRefusal(error, name));
    assert.equal(listing(root), before);
    if (planned === undefined) return;
    checkVerbatim(planned);
    if (planned.blocking.length === 0) checkWritten(root, planned);
    assert.doesNotMatch(listing(root), /\.import-/u);
  } finally {
    rmSync(root, { recursive: true, force: true });
    assert.ok(performance.now() - start < PATIENCE, 'it took too long');
  }
});
