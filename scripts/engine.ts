/** Where this package, the engine, lies: in a checkout, or in the node_modules of a site. */
import { fileURLToPath } from 'node:url';

/** The folder of the engine, with a slash at its end. */
export const ENGINE = fileURLToPath(new URL('../', import.meta.url));
