/**
 * Asks at once for what a first search needs: what answers, what draws answers, the clauses and the places. One after
 * the other they would come later by several times the way to the host.
 */
export function searchAhead(): void {
  void import('./Answered.tsx');
  void import('../../search/answers.ts');
  const { root = './', region } = document.documentElement.dataset;
  for (const file of ['clauses', ...(region === undefined ? [] : [`places-${region}`])]) {
    const hint = document.createElement('link');
    hint.rel = 'preload';
    hint.as = 'fetch';
    hint.crossOrigin = '';
    hint.href = `${root}search/${file}.json`;
    document.head.append(hint);
  }
}
