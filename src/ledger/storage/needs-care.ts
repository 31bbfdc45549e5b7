import { emptiesStorage } from '../browser/user-agent.ts';
import { planKey, readRecord, planPrefix, siteKey } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';

/**
 * Whether something is left to look after: deleted entries, an unfinished import, or an unread message on how one
 * ended.
 */
function isUntidy(home: Home): boolean {
  const { environment } = home;
  const prefix = planPrefix(home, 'trash:');
  const isOpen = readRecord(environment, planKey('import', home))['isDone'] === false;
  const isUnread = environment.read(planKey('cutOff', home)) !== null;
  return isOpen || isUnread || environment.keys().some((key) => key.startsWith(prefix));
}

/**
 * Whether a page has something to do beside showing marks: leftovers of earlier pages, a backup file, a shared folder,
 * or a browser that forgets.
 */
export function needsCare(home: Home): boolean {
  const { agent, read } = home.environment;
  const kept = [planKey('auto', home), siteKey('shared', home.site)];
  return emptiesStorage(agent) || kept.some((key) => read(key) !== null) || isUntidy(home);
}
