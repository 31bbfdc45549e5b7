/** Whether each file is, byte for byte, the one that was built: by the list that the build wrote. */
import { createHash } from 'node:crypto';
import { filesSeen } from '../../src/text/doctor/seen.ts';
import type { CheckId } from './catalogue.ts';
import { whyUnread } from './faults.ts';
import type { BuiltFiles } from './published.ts';
import type { Answer, Finding } from './types.ts';
import { addressPath, isForHost, LIST } from './visit.ts';
import type { Visit } from './visit.ts';

type BuiltFile = BuiltFiles['files'][number];

/** What some hosts write lines of their own into. */
const BY_HOST = new Set(['robots.txt', 'sitemap.xml']);

const BREAKS = /\r\n/gu;

const hash = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex');

/** Whether nothing but line ends was changed; only of what was kept whole one can tell. */
function hasOtherLineEnds({ body, size }: Answer, { sha256 }: BuiltFile): boolean {
  if (body.length !== size) return false;
  const text = Buffer.from(body).toString('latin1');
  const plain = text.replace(BREAKS, '\n');
  return hash(plain) === sha256 || hash(plain.replaceAll('\n', '\r\n')) === sha256;
}

/** What is wrong with a file of this name that came with other bytes. */
function differenceOf(answer: Answer, built: BuiltFile): [CheckId, string] {
  const { path } = built;
  const { size } = answer;
  if (BY_HOST.has(path)) return ['file-by-host', filesSeen.otherWords(path)];
  if (hasOtherLineEnds(answer, built)) return ['file-line-ends', filesSeen.otherLineEnds(path)];
  if (size < built.size) return ['file-cut', filesSeen.cut(path, size, built.size)];
  if (size === built.size) return ['file-changed', filesSeen.otherBytes(path, size)];
  return ['file-changed', filesSeen.longer(path, size, built.size)];
}

/** The pages and the list are of one build; else whatever else differs is no wonder. */
function otherBuild({ pages }: Visit, { build }: BuiltFiles): Finding[] {
  const other = [...pages].find(([, page]) => page.build !== undefined && page.build !== build);
  if (other === undefined) return [];
  const [path, page] = other;
  const saw = filesSeen.otherBuild(path, page.build ?? '', LIST, build);
  return [{ check: 'other-build', path, saw }];
}

/** The files of the build that came, with what the list says of them. */
export function cameOf({ answers, list, site }: Visit): { answer: Answer; built: BuiltFile }[] {
  return (list?.files ?? []).flatMap((built) => {
    const answer = answers.get(addressPath(built.path));
    const isAsked = site.kind === 'folder' || !isForHost(built.path);
    return isAsked && answer?.status === 200 ? [{ answer, built }] : [];
  });
}

/** Findings on files that are not those of the build; what does not come at all is told elsewhere. */
export function checkFiles(visit: Visit): Finding[] {
  const { answers, list } = visit;
  if (list === undefined) {
    if (whyUnread(answers.get(LIST)) !== undefined) return [];
    const status = answers.get(LIST)?.status ?? 0;
    const saw = status === 200 ? filesSeen.noList(LIST) : filesSeen.answers(LIST, status);
    return [{ check: 'list-missing', path: LIST, saw }];
  }
  return [
    ...otherBuild(visit, list),
    ...cameOf(visit).flatMap(({ answer, built }): Finding[] => {
      if (answer.sha256 === built.sha256) return [];
      const [check, saw] = differenceOf(answer, built);
      return [{ check, path: built.path, saw }];
    }),
  ];
}
