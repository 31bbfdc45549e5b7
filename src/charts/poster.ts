import { chapterHeading, paragraph, sectionHeading, taskBlock } from './poster-blocks.ts';
import { inColumns } from './poster-columns.ts';
import type { Piece } from './poster-columns.ts';
import { figureGrid } from './poster-figures.ts';
import { band, foot, progressStrip } from './poster-frame.ts';
import type { PosterWords } from './poster-frame.ts';
import type { PosterGroup } from './poster-parts.ts';
import { box, COLOURS } from './poster-style.ts';
import type { Block, Sheet } from './poster-style.ts';
import type { Picture } from './picture.ts';

/** As wide as phones show it, as high as it needs. */
const PHONE: Sheet = { width: 1080, margin: 64, em: 38, columns: 1 };

/** A3 upright, in tenths of a millimetre; type as large as the sheet holds. */
const A3 = { width: 2970, height: 4200, margin: 190, columns: 4, smallest: 28, largest: 64 };

function measuresOf(groups: readonly PosterGroup[]): string[] {
  return groups.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures));
}

/** Paragraphs and figures of a group. */
function wordsOf(group: PosterGroup, width: number, em: number, isLarge: boolean): Block[] {
  const scale = isLarge
    ? { figure: em * 3, caption: em, pad: em }
    : { figure: em * 2, caption: em * 0.9, pad: em * 0.6 };
  return [
    ...group.paragraphs.map((text) => paragraph(text, width, em)),
    ...(group.figures.length === 0 ? [] : [figureGrid(group.figures, width, scale, em * 1.3)]),
  ];
}

/** The tasks of a chapter and its sections, for columns of this width. */
function piecesOf(groups: readonly PosterGroup[], width: number, em: number): Piece[] {
  return groups.flatMap((group): Piece[] => {
    const heading = sectionHeading(group, measuresOf([group]), width, em);
    const inner = group.level > 1 ? wordsOf(group, width, em, false) : [];
    return [
      ...(group.level > 1 ? [{ block: heading, isHeading: true }] : []),
      ...inner.map((block) => ({ block, isHeading: false })),
      ...group.tasks.map((task) => ({ block: taskBlock(task, width, em), isHeading: false })),
    ];
  });
}

/** Each chapter with its sections. */
function chaptersOf(groups: readonly PosterGroup[]): PosterGroup[][] {
  const chapters: PosterGroup[][] = [];
  for (const group of groups) {
    if (group.level <= 1) chapters.push([group]);
    else chapters[chapters.length - 1]?.push(group);
  }
  return chapters;
}

function chapterBlocks(groups: readonly PosterGroup[], width: number, sheet: Sheet): Block[] {
  const { em, columns } = sheet;
  const [chapter] = groups;
  if (chapter === undefined) return [];
  const body = inColumns((wide) => piecesOf(groups, wide, em), width, em, columns);
  const isNamed = chapter.label + chapter.name !== '';
  return [
    ...(isNamed ? [chapterHeading(chapter, width, em)] : []),
    ...wordsOf(chapter, width, em, true),
    ...(body.height === 0 ? [] : [body]),
  ];
}

function stack(groups: readonly PosterGroup[], words: PosterWords, sheet: Sheet): Block[] {
  const { width, margin, em } = sheet;
  const inner = width - 2 * margin;
  const inset = (block: Block): Block => ({
    ...block,
    draw: (x, y) => block.draw(x + margin, y),
  });
  return [
    band(words, sheet),
    inset(progressStrip(words, measuresOf(groups), inner, em)),
    ...chaptersOf(groups)
      .flatMap((chapter) => chapterBlocks(chapter, inner, sheet))
      .map(inset),
    inset(foot(words, inner, em)),
  ];
}

function heightOf(blocks: readonly Block[], em: number): number {
  return blocks.reduce((sum, { height, gap }) => sum + height + gap, 0) + em * 1.8;
}

/** Blocks below each other on a sheet of this height; what it has to spare goes between them. */
function drawn(blocks: readonly Block[], { width, em }: Sheet, height: number): Picture {
  const spare = (height - heightOf(blocks, em)) / Math.max(1, blocks.length - 1);
  let y = 0;
  const shapes = blocks.flatMap((block, index) => {
    y += block.gap + (index === 0 ? 0 : spare);
    const shapesOfBlock = block.draw(0, y);
    y += block.height;
    return shapesOfBlock;
  });
  return { width, height, shapes: [box(0, 0, width, height, COLOURS.paper), ...shapes] };
}

/** The picture of a plan for phones. */
export function phonePoster(groups: readonly PosterGroup[], words: PosterWords): Picture {
  const blocks = stack(groups, words, PHONE);
  return drawn(blocks, PHONE, Math.ceil(heightOf(blocks, PHONE.em)));
}

/** The picture of a plan for a sheet of A3; one that holds too much at the smallest type grows in height. */
export function sheetPoster(groups: readonly PosterGroup[], words: PosterWords): Picture {
  const on = (em: number): { sheet: Sheet; blocks: Block[]; height: number } => {
    const sheet = { width: A3.width, margin: A3.margin, columns: A3.columns, em };
    const blocks = stack(groups, words, sheet);
    return { sheet, blocks, height: heightOf(blocks, em) };
  };
  let best = on(A3.smallest);
  for (let step = (A3.largest - A3.smallest) / 2; step > 0.2; step /= 2) {
    const larger = on(best.sheet.em + step);
    if (larger.height <= A3.height) best = larger;
  }
  return drawn(best.blocks, best.sheet, Math.max(A3.height, Math.ceil(best.height)));
}
