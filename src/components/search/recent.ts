import { browserEnvironment } from '../../ledger/index.ts';

/** As many as one looks through at a glance. */
const MOST = 8;

function keyOf(): string {
  return `taizhang-recent:v1:${document.documentElement.dataset['site'] ?? ''}`;
}

/** Words looked for on this device, the last first; none where they cannot be kept or read. */
export function recentTerms(): string[] {
  try {
    const terms: unknown = JSON.parse(browserEnvironment(window).read(keyOf()) ?? '[]');
    return Array.isArray(terms) ? terms.filter((term) => typeof term === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a word that led somewhere; where nothing can be kept, nothing is lost but a convenience. */
export function rememberTerm(term: string): void {
  const others = recentTerms().filter((one) => one !== term);
  const terms = [term, ...others].slice(0, MOST);
  if (term.trim() !== '') browserEnvironment(window).write(keyOf(), JSON.stringify(terms));
}

/** Forgets all of them. */
export function forgetTerms(): void {
  browserEnvironment(window).remove(keyOf());
}
