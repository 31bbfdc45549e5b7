import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { frontmatterSchema, loadContent } from './model/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The MDX files, to be rendered. */
const pages = defineCollection({
  loader: glob({ base: './content', pattern: '*/*.mdx' }),
  schema: frontmatterSchema,
});

/** All of `content/` read and checked, as one entry: a build of text that is not verbatim fails here. */
const content = defineCollection({
  loader: () => [{ id: 'content', ...loadContent(root) }],
});

export const collections = { pages, content };
