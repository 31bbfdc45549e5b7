import type * as Config from 'astro/content/config';
import type * as Loaders from 'astro/loaders';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Model from './model/index.ts';
import type * as Visible from './outside/visible.ts';

/** All is read by Node and not by the bundler, which would compile it anew: a build has it already. */
const asked = createRequire(import.meta.url);
const { defineCollection }: typeof Config = asked('astro/content/config');
const { glob }: typeof Loaders = asked('astro/loaders');
const { frontmatterSchema, loadContentOnce, loadPlans }: typeof Model = asked('./model/index.ts');
const { visible }: typeof Visible = asked('./outside/visible.ts');

/** The MDX files, to be rendered. */
const pages = defineCollection({
  loader: glob({ base: './content', pattern: '*/*.mdx' }),
  schema: frontmatterSchema,
});

/** Reads all of content/ into the store; a dev server keeps what is wrong there, for the page to say. */
function read({ store, logger, config }: Loaders.LoaderContext, isDev: boolean): void {
  try {
    const root = fileURLToPath(config.root);
    const content = isDev ? loadPlans(root) : loadContentOnce(root);
    store.set({ id: 'content', data: { ...content } });
  } catch (error) {
    if (!isDev) throw error;
    const faults = visible(error instanceof Error ? error.message : String(error));
    logger.error(faults);
    store.set({ id: 'content', data: { faults } });
  }
}

/** A build of text that is not verbatim fails here; a dev server reads again what somebody edits. */
const loader: Loaders.Loader = {
  name: 'taizhang:content',
  load: (context) => {
    const { watcher, store, config } = context;
    store.clear();
    read(context, watcher !== undefined);
    const folders = ['content', 'seeds'].map((folder) => join(fileURLToPath(config.root), folder));
    watcher?.add(folders);
    watcher?.on('all', (_event, path) => {
      if (folders.some((folder) => path.startsWith(folder))) read(context, true);
    });
    return Promise.resolve();
  },
};

/** All of `content/` read and checked, as one entry. */
const content = defineCollection({ loader });

export const collections = { pages, content };
