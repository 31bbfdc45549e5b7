/**
 * npm run import -- FILE [FILE …] [--plan ID] [--answer CODE=WORDS] [--yes] [--dry-run] [--report json]
 *
 * Starts run-import.ts with Node's cache of compiled code: half of a short import is the reading of its
 * own code.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runImport } = await import('./run-import.ts');
await runImport(process.argv.slice(2));
