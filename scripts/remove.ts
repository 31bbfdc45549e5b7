/**
 * npm run remove -- ID [--dry-run]: takes a plan out of the site: its pages, its texts, and what no other plan needs.
 * Everything goes or nothing; marks that people keep in their browsers stay there.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  changesOf,
  finishStopped,
  planRemoval,
  stateOf,
  titleOfPlan,
  writeFiles,
} from '../src/import/index.ts';
import { loadPlan, planIds } from '../src/model/index.ts';
import { importWords } from '../src/text/commands/import-command.ts';
import { removeWords } from '../src/text/commands/remove-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { run, say } from './terminal.ts';

await run(() => {
  const words = process.argv.slice(2);
  const isDry = words.includes('--dry-run');
  const [id, ...more] = words.filter((word) => word !== '--dry-run');
  const root = process.cwd();
  const isWhole = isDry ? undefined : finishStopped(root);
  if (isWhole !== undefined) say(importWords.finished(isWhole));
  const before = stateOf(root);
  const plans = planIds(root);
  const named = () => plans.map((plan) => ({ id: plan, title: titleOfPlan(root, plan) ?? '' }));
  if (id === undefined || more.length > 0) throw new Error(removeWords.usage(named()));
  if (!plans.includes(id)) throw new Error(removeWords.unknown(onOneLine(id), named()));
  const { title } = loadPlan(root, id).plan;
  const files = planRemoval(root, id);
  const changes = isDry ? changesOf(root, files) : writeFiles(root, files, before);
  if (!isDry) rmSync(join(root, 'content', id), { recursive: true });
  for (const { file, what } of changes) say(removeWords[what](file));
  const left = plans.length - 1;
  say(isDry ? removeWords.dry : removeWords.done(onOneLine(title), left));
});
