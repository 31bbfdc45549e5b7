import type { Home } from './home.ts';
import { readRecord } from './kept.ts';
import { importKey, trashPrefix } from './keys.ts';

/** Whether something waits to be put in order: deleted entries, an import that is not through. */
export function isUntidy(home: Home): boolean {
  const { environment } = home;
  const prefix = trashPrefix(home);
  const isOpen = readRecord(environment, importKey(home))['isDone'] === false;
  return isOpen || environment.keys().some((key) => key.startsWith(prefix));
}
