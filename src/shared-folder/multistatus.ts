import type { Listed } from './folder.ts';

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text with its characters decoded, which XML writes as `&amp;`, `&#38;`, `&#x26;`. */
function decoded(xml: string): string {
  return xml.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, (all, ten, sixteen, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? all;
    const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
    return code > 0x10ffff ? all : String.fromCodePoint(code);
  });
}

/** The text of an element, whatever the prefix of its name; '' if the element is missing. */
function textOf(xml: string, element: string): string {
  const pattern = new RegExp(`<(?:[\\w.-]{1,40}:)?${element}(?:\\s[^<>]{0,500})?>([^<]*)<`, 'u');
  return decoded(pattern.exec(xml)?.[1] ?? '').trim();
}

/** The last part of an address; '' for the address of a folder, or one that cannot be read. */
function nameIn(href: string): string {
  try {
    return decodeURIComponent(href.slice(href.lastIndexOf('/') + 1));
  } catch {
    return '';
  }
}

/** The files in an answer; undefined if it does not answer a PROPFIND. */
export function filesIn(xml: string): Listed[] | undefined {
  if (!/<(?:[\w.-]{1,40}:)?multistatus[\s>/]/u.test(xml)) return undefined;
  const [, ...parts] = xml.split(/<(?:[\w.-]{1,40}:)?response[\s>]/u);
  return parts.flatMap((part) => {
    const name = nameIn(textOf(part, 'href'));
    if (name === '' || /<(?:[\w.-]{1,40}:)?collection[\s/>]/u.test(part)) return [];
    const moment = textOf(part, 'getlastmodified');
    const tag =
      textOf(part, 'getetag') || (moment && `${moment} ${textOf(part, 'getcontentlength')}`);
    return [{ name, tag }];
  });
}
