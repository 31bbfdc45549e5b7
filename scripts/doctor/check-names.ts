/** Names that do not travel well. */
import type { Finding } from './types.ts';
import { isPage } from './visit.ts';
import type { Visit } from './visit.ts';

/** Findings on names that differ in case alone, or hold other than plain characters. */
export function checkNames(paths: readonly string[]): Finding[] {
  const parts = new Set(
    paths.flatMap((path) => {
      const names = path.replace(/\/$/u, '').split('/');
      return names.map((_name, index) => names.slice(0, index + 1).join('/'));
    }),
  );
  const alike = Map.groupBy(parts, (path) => path.toLowerCase());
  return [
    ...[...alike.values()]
      .filter((group) => group.length > 1)
      .map((group): Finding => {
        const [path = ''] = group;
        return { check: 'name-clash', path, saw: `${group.join(' and ')} differ in case alone.` };
      }),
    ...[...parts]
      .filter((path) => /[^\w.~+-]/u.test(path.split('/').at(-1) ?? ''))
      .map((path): Finding => ({
        check: 'name-characters',
        path,
        saw: `“${path}” has other characters than letters, figures and . _ ~ + -.`,
      })),
  ];
}

/** Names of what a site holds: all files of a folder, or what was found. */
export function namesOf({ site, answers }: Visit): string[] {
  const found = [...answers.values()].filter(({ status }) => status === 200);
  return (
    site.list() ??
    found
      .map(({ path }) => path)
      .filter(
        (path) => path !== '' && (!isPage(path) || path.endsWith('/') || path.endsWith('.html')),
      )
  );
}
