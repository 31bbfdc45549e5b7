import { emptiesStorage } from './user-agent.ts';
import { planKey, readRecord, planPrefix, siteKey } from './home.ts';
import type { Home } from './home.ts';

/** Whether there is something to look after: deleted entries, an import that is not through, or what became of one. */
function isUntidy(home: Home): boolean {
  const { environment } = home;
  const prefix = planPrefix(home, 'trash:');
  const isOpen = readRecord(environment, planKey('import', home))['isDone'] === false;
  const isUnread = environment.read(planKey('cutOff', home)) !== null;
  return isOpen || isUnread || environment.keys().some((key) => key.startsWith(prefix));
}

/**
 * Whether a page has to look after its marks: what earlier pages left, a backup file, a
 * shared folder, a browser that forgets.
 */
export function needsCare(home: Home): boolean {
  const { agent, read } = home.environment;
  const kept = [planKey('auto', home), siteKey('shared', home.site)];
  return emptiesStorage(agent) || kept.some((key) => read(key) !== null) || isUntidy(home);
}
