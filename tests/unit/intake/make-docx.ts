import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const SPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** What a Word file holds besides its body, each as the inside of its root. */
export interface Sheets {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
}

/** A part with its root. */
export function part(root: string, inside: string, spaces = SPACES): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${spaces}>${inside}</w:${root}>`;
}

function relations(targets: [string, string][]): string {
  const all = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="r${at}" Type="${RELATED}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

/** A ZIP of texts and bytes. */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.entries(files).map(([name, file]) => [
    name,
    typeof file === 'string' ? strToU8(file) : file,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

/** A Word file whose parts are given whole. */
export function docxOf(document: string | Uint8Array, sheets: Sheets = {}): Uint8Array {
  const kinds = Object.entries(sheets) as [keyof Sheets, string][];
  return zipOf({
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations(kinds.map(([kind]) => [kind, `${kind}.xml`])),
    'word/document.xml': document,
    ...Object.fromEntries(kinds.map(([kind, inside]) => [`word/${kind}.xml`, part(kind, inside)])),
  });
}

/** A Word file with that in its body. */
export function docx(body: string, sheets: Sheets = {}): Uint8Array {
  return docxOf(part('document', `<w:body>${body}</w:body>`), sheets);
}

/** Words as they stand in XML. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A run of words, with what stands in its properties. */
export function r(words: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

/** A paragraph around runs, with what stands in its properties. */
export function para(inside: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}${inside}</w:p>`;
}

/** A paragraph of plain words. */
export function p(words: string, properties = ''): string {
  return para(r(words), properties);
}

/** The properties of a paragraph in a list. */
export function num(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A level of a list: its format, its text, and what else it says. */
export function lvl(level: number, format: string, text: string, more = ''): string {
  const start = more.includes('w:start') ? '' : '<w:start w:val="1"/>';
  return `<w:lvl w:ilvl="${level}">${start}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A list of its own count. */
export function abstractNum(id: number, ...inside: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`;
}

/** A list that uses another's count, with what it says otherwise. */
export function numOf(numId: number, abstract: number, more = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
}

/** A style with what stands in it. */
export function style(id: string, inside: string, type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}">${inside}</w:style>`;
}

/** A mark of a field. */
export function mark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** What a field says to Word. */
export function instr(words: string): string {
  return `<w:r><w:instrText xml:space="preserve">${escaped(words)}</w:instrText></w:r>`;
}

/** A table of rows of cells, each cell the inside of w:tc. */
export function table(...rows: string[][]): string {
  const all = rows.map(
    (cells) => `<w:tr>${cells.map((one) => `<w:tc>${one}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${all.join('')}</w:tbl>`;
}
