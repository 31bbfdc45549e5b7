import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Model from './model/index.ts';
import { visible } from './text/visible.ts';

/** Read by Node and not by the bundler, which would compile it anew: the build's hooks have it already. */
const { frontmatterSchema, loadContent, loadContentOnce }: typeof Model = createRequire(
  import.meta.url,
)('./model/index.ts');

/** The MDX files, to be rendered. */
const pages = defineCollection({
  loader: glob({ base: './content', pattern: '*/*.mdx' }),
  schema: frontmatterSchema,
});

/** Reads all of content/ into the store; a dev server keeps what is wrong there, for the page to say. */
function read({ store, logger, config }: LoaderContext, isDev: boolean): void {
  try {
    const root = fileURLToPath(config.root);
    const content = isDev ? loadContent(root) : loadContentOnce(root);
    store.set({ id: 'content', data: { ...content } });
  } catch (error) {
    if (!isDev) throw error;
    const faults = visible(error instanceof Error ? error.message : String(error));
    logger.error(faults);
    store.set({ id: 'content', data: { faults } });
  }
}

/** A build of text that is not verbatim fails here; a dev server reads again what somebody edits. */
const loader: Loader = {
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
