import { AlignmentType, BorderStyle, Packer, Paragraph } from 'docx';
import type { IParagraphOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { dayPublished, paragraphsOf } from '../model/index.ts';
import type { Plan, PlanClause, PlanMeta } from '../model/index.ts';
import { faces, frame, overview, printing, sourceWords } from '../text/index.ts';
import { titleLines } from './title-lines.ts';
import { documentOf, INDENT, LEVELS, NOTE, runs, SIZE, SPACING, titleOf } from './word-page.ts';

/** Characters of 2号 on a line of 156 mm. */
const TITLE_LINE = 20;

function noteOf(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...options,
    style: NOTE,
    children: runs(text, faces.section, SIZE.folio),
  });
}

/** The head of a text that has no title line of its own. */
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

/** A day that every zip can hold, for a file of a text without one. */
const EARLIEST = '1980-01-01';

/** The foot below the text, divided from it by a rule. */
function footOf({ source }: PlanMeta): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 6, space: 8, color: '000000' };
  return [
    noteOf(printing.notText, { border: { top: rule }, keepNext: true, spacing: { before: 560 } }),
    noteOf(printing.from(sourceWords(source)), { keepNext: true }),
    noteOf(frame.footerUnofficial),
  ];
}

/** How the lines around the body stand. */
const PLACES: Partial<Record<PlanClause['kind'], IParagraphOptions>> = {
  number: { alignment: AlignmentType.CENTER },
  addressee: {},
  signature: { alignment: AlignmentType.RIGHT },
  cell: {},
};

/** The level of a heading among the three that the form of official documents sets apart. */
function wordLevel(heading: PlanClause | undefined): 1 | 2 | 3 {
  const level = heading?.level ?? 1;
  return level === 1 || level === 2 ? level : 3;
}

/** A paragraph of the official text; a heading that has it to itself is a heading of Word's. */
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
 * The official text as a Word file, set as GB/T 9704-2012 says: verbatim, its headings in the outline.
 * All that is not of the text (a title by the editor, notes) has the style 编者注 or stands above one.
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

/** Where an Office file says when it was made, and by whom. */
const PROPERTIES = 'docProps/core.xml';

/** An Office file as if it had been made on one day by nobody, so that two builds give the same bytes. */
function madeOn(file: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(file);
  const properties = strFromU8(parts[PROPERTIES] ?? new Uint8Array())
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu, `${day}T00:00:00Z`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/u, '$1');
  // A zip's clock knows no zone: without one the day is the same on every machine.
  const mtime = new Date(`${day}T00:00:00`);
  return zipSync({ ...parts, [PROPERTIES]: strToU8(properties) }, { mtime });
}
