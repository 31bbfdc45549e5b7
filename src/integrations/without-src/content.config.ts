/** The collections of a site without a src/content.config.ts of its own. */
export { collections } from '../../content.config.ts';
