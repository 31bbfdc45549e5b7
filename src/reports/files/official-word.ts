import { AlignmentType, BorderStyle, Packer, Paragraph } from 'docx';
import type { IParagraphOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { dayPublished, paragraphsOf } from '../../model/index.ts';
import type { Plan, PlanClause, PlanMeta } from '../../model/index.ts';
import { faces, frame, overview, printing, sourceWords } from '../../text/index.ts';
import { titleLines } from './title-lines.ts';
import { documentOf, INDENT, LEVELS, NOTE, runs, SIZE, SPACING, titleOf } from './word-page.ts';

/** How many characters of 2号 fit into a line of 156 mm. */
const TITLE_LINE = 20;

function noteOf(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...options,
    style: NOTE,
    children: runs(text, faces.section, SIZE.folio),
  });
}

/** The title of a text that has no title line of its own. */
function headOf({ title, titleBy }: PlanMeta): Paragraph[] {
  const lines = titleOf(titleLines(title, TITLE_LINE).join('\n'));
  if (titleBy === 'source') return [lines];
  return [
    lines,
    noteOf(`（${overview.titleByEditor}）`, {
      alignment: AlignmentType.CENTER,
      spacing: { after: 280 },
    }),
  ];
}

/** The earliest day that a zip file can hold, for a text without a day. */
const EARLIEST = '1980-01-01';

/** The notes below the text, separated from it by a rule. */
function footOf({ source }: PlanMeta): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 6, space: 8, color: '000000' };
  return [
    noteOf(printing.notText, { border: { top: rule }, keepNext: true, spacing: { before: 560 } }),
    noteOf(printing.from(sourceWords(source)), { keepNext: true }),
    noteOf(frame.footerUnofficial),
  ];
}

/** How the lines around the body are aligned. */
const PLACES: Partial<Record<PlanClause['kind'], IParagraphOptions>> = {
  number: { alignment: AlignmentType.CENTER },
  addressee: {},
  signature: { alignment: AlignmentType.RIGHT },
  cell: {},
};

/** The level of a heading, reduced to the three that official documents distinguish. */
function wordLevel(heading: PlanClause | undefined): 1 | 2 | 3 {
  const level = heading?.level ?? 1;
  return level === 1 || level === 2 ? level : 3;
}

/** A paragraph of the official text. A heading that fills its paragraph becomes a heading of Word. */
function paragraphOf(clauses: readonly PlanClause[]): Paragraph {
  const [first, ...others] = clauses;
  const kind = first?.kind ?? 'sentence';
  const text = clauses.map((clause) => clause.text).join('');
  if (kind === 'title') return titleOf(text);
  if (kind === 'heading' && others.length === 0) {
    const level = wordLevel(first);
    const heading = `Heading${level}` as const;
    return new Paragraph({ heading, children: runs(text, LEVELS[level], SIZE.body) });
  }
  return new Paragraph({
    ...(PLACES[kind] ?? { alignment: AlignmentType.BOTH, indent: INDENT }),
    spacing: SPACING,
    children: clauses.flatMap((clause) =>
      runs(
        clause.text,
        clause.kind === 'heading' ? LEVELS[wordLevel(clause)] : faces.body,
        SIZE.body,
      ),
    ),
  });
}

/**
 * The official text as a Word file in the form of GB/T 9704-2012: verbatim, with its headings in the outline. Whatever
 * is not of the text (a title by the editor, notes) has the style 编者注, or stands directly above a note of that style.
 *
 * @returns The same bytes for the same text, whenever and wherever it is built.
 */
export async function writeOfficialWord(
  plan: Pick<Plan, 'title' | 'clauses'>,
  meta: PlanMeta,
): Promise<Uint8Array> {
  const paragraphs = paragraphsOf(plan);
  const hasTitle = plan.clauses.some(({ kind }) => kind === 'title');
  const document = documentOf(plan.title, frame.footerUnofficial, [
    ...(hasTitle ? [] : headOf(meta)),
    ...paragraphs.map(paragraphOf),
    ...footOf(meta),
  ]);
  return madeOn(await Packer.toBuffer(document), dayPublished(meta) ?? EARLIEST);
}

/** The part of an Office file that says when it was made, and by whom. */
const PROPERTIES = 'docProps/core.xml';

/** Changes an Office file as if nobody had made it, on one given day, so that two builds give the same bytes. */
function madeOn(file: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(file);
  const properties = strFromU8(parts[PROPERTIES] ?? new Uint8Array())
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu, `${day}T00:00:00Z`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/u, '$1');
  // A zip's clock has no zone: in local time the day is the same on every machine.
  const mtime = new Date(`${day}T00:00:00`);
  return zipSync({ ...parts, [PROPERTIES]: strToU8(properties) }, { mtime });
}
