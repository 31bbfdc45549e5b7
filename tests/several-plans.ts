/** A site of several plans of varied texts, imported as anybody would, in a folder of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planImport, writeFiles } from '../src/import/index.ts';
import { copyProject, runIn } from './other-site.ts';
import { variedPlans } from './varied-plans.ts';

/** A site that is ready to be built. */
export interface SeveralPlans {
  /** Its folder; whoever made the site removes it. */
  root: string;
  /** Its plans, in the order in which they were imported. */
  plans: { id: string; title: string; tasks: number; units: string[] }[];
  build: () => string;
}

/** Makes a site of so many varied plans; not yet built. */
export async function makeSeveralPlans(count: number): Promise<SeveralPlans> {
  const root = copyProject();
  for (const folder of ['seeds', 'content']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'content/site.yaml'), 'id: several\nname: 某地方案台账\n');
  writeFileSync(join(root, 'content/places.yaml'), '[]\n');
  writeFileSync(join(root, 'content/terms.yaml'), '[]\n');
  const planned = await planImport(root, variedPlans(count), { answers: [], yes: true });
  writeFiles(root, planned.files);
  return {
    root,
    plans: planned.plans.map(({ plan }) => ({
      id: plan.id,
      title: plan.title,
      tasks: plan.tasks.length,
      units: plan.units.map(({ name }) => name),
    })),
    build: () => runIn(root, 'npx', 'astro', 'build'),
  };
}
