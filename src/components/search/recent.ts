import { browserEnvironment } from '../../ledger/index.ts';

/** As many as can be read at a glance. */
const MOST = 8;

function keyOf(): string {
  return `taizhang-recent:v1:${document.documentElement.dataset['site'] ?? ''}`;
}

/** The terms of earlier searches on this device, last first. Empty if they cannot be stored or read. */
export function recentTerms(): string[] {
  try {
    const terms: unknown = JSON.parse(browserEnvironment(window).read(keyOf()) ?? '[]');
    return Array.isArray(terms) ? terms.filter((term) => typeof term === 'string') : [];
  } catch {
    return [];
  }
}

/** Stores a search term. If it cannot be stored, only a convenience is lost. */
export function rememberTerm(term: string): void {
  const others = recentTerms().filter((one) => one !== term);
  const terms = [term, ...others].slice(0, MOST);
  if (term.trim() !== '') browserEnvironment(window).write(keyOf(), JSON.stringify(terms));
}

/** Forgets all stored terms. */
export function forgetTerms(): void {
  browserEnvironment(window).remove(keyOf());
}
