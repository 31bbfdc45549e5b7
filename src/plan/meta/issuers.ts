import { readDay } from './document-dates.ts';
import { isPlaceholder } from '../words/placeholders.ts';
import { byWords } from '../words/vocabulary.ts';
import { anyOf } from '../words/words.ts';

const inTitle = byWords(
  ({ offices }) =>
    new RegExp(
      `^((?:\\p{Script=Han}{0,24}?${anyOf(offices)}[\\s、，]*){1,8})(?:关于|印发|贯彻|转发)`,
      'u',
    ),
);

/** Splits names that stand side by side and begin with the same place: 黄浦区发展和改革委员会黄浦区建设和管理委员会. */
function splitNames(line: string): string[] {
  const place = /^(\p{Script=Han}{1,6}?[省市区县州])/u.exec(line)?.[1];
  return line
    .split(/\s+|、/u)
    .flatMap((piece) =>
      place === undefined ? [piece] : piece.split(new RegExp(`(?!^)(?=${place})`, 'u')),
    )
    .map((name) => name.replace(/[（(]\s*[印章盖代]+\s*[）)]$/u, '').trim())
    .filter((name) => name !== '' && !isPlaceholder(name));
}

/** The names in the lines of a signature, without dates. 湖 北 省 with spaces is one name. */
function namesIn(signature: readonly string[]): string[] {
  return signature.flatMap((line) => {
    const day = readDay(line);
    const words = (day === undefined ? line : line.slice(0, day.start)).replace(/[（(]\s*$/u, '');
    const isSpaced = /^(?:\p{Script=Han}\s+)+\p{Script=Han}$/u.test(words.trim());
    return splitNames(isSpaced ? words.replace(/\s+/gu, '') : words.trim());
  });
}

function namesInTitle(title: string): string[] {
  const names = inTitle().exec(title)?.[1];
  return names === undefined ? [] : splitNames(names);
}

/**
 * Finds who issued a document.
 *
 * @param signatures Lines of the signatures, the plan's own before those of the notice.
 * @param titles The plan's own before that of the notice: 国务院关于… names the issuer.
 * @param heads Names in the letterhead, without 文件.
 * @returns The names, in their order; none if the text does not say.
 */
export function readIssuers(
  signatures: readonly (readonly string[])[],
  titles: readonly string[],
  heads: readonly string[],
): string[] {
  const found = [
    ...signatures.map(namesIn),
    ...titles.map(namesInTitle),
    heads.flatMap(splitNames),
  ].find((names) => names.length > 0);
  return [...new Set(found ?? [])];
}
