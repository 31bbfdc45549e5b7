/** Whether each file is, byte for byte, the one that was built: by the list that the build wrote. */
import { createHash } from 'node:crypto';
import type { CheckId } from './catalogue.ts';
import { whyUnread } from './faults.ts';
import { bytesWords } from './limits.ts';
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
  const { size } = answer;
  if (BY_HOST.has(built.path)) return ['file-by-host', 'holds other words than the build wrote'];
  if (hasOtherLineEnds(answer, built)) return ['file-line-ends', 'has other line ends than built'];
  if (size < built.size) {
    const saw = `comes with ${bytesWords(size)}, and was built with ${bytesWords(built.size)}`;
    return ['file-cut', saw];
  }
  const saw =
    size === built.size
      ? `has the ${bytesWords(size)} that it was built with, but other ones`
      : `comes with ${size - built.size} bytes more than the ${bytesWords(built.size)} that it was built with`;
  return ['file-changed', saw];
}

/** The pages and the list are of one build; else whatever else differs is no wonder. */
function otherBuild({ pages }: Visit, { build }: BuiltFiles): Finding[] {
  const other = [...pages].find(([, page]) => page.build !== undefined && page.build !== build);
  if (other === undefined) return [];
  const [path, page] = other;
  const saw = `${path || 'the overview'} is of build ${page.build}, ${LIST} of build ${build}.`;
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
    const seen = status === 200 ? 'cannot be read as the list of a build' : `answers ${status}`;
    return [{ check: 'list-missing', path: LIST, saw: `${LIST} ${seen}.` }];
  }
  return [
    ...otherBuild(visit, list),
    ...cameOf(visit).flatMap(({ answer, built }): Finding[] => {
      if (answer.sha256 === built.sha256) return [];
      const [check, saw] = differenceOf(answer, built);
      return [{ check, path: built.path, saw: `${built.path} ${saw}.` }];
    }),
  ];
}
