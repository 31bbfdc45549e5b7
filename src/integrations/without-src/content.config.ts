/** The collections of a site that has no src/content.config.ts of its own. */
export { collections } from '../../content.config.ts';
