/** The one file is made of the same content as the site. */
export { collections } from '../content.config.ts';
