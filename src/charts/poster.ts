import { chapterHeading, paragraphBlock, sectionHeading, taskBlock } from './poster-blocks.ts';
import { inColumns } from './text-columns.ts';
import type { Piece } from './text-columns.ts';
import { figureGrid } from './poster-figures.ts';
import { band, foot, progressStrip } from './poster-frame.ts';
import type { PosterWords } from './poster-frame.ts';
import type { PosterGroup } from './poster-parts.ts';
import { box, PALETTE } from './poster-style.ts';
import type { Block, Sheet } from './poster-style.ts';
import type { Picture } from './picture.ts';

/**
 * A sheet for phones: as wide as they show it, as high as needed. Its type is as large as 14 pixels on a screen of 390.
 */
const PHONE: Sheet = { width: 1080, margin: 64, em: 40, columns: 1, measures: 2 };

/** Sheets of paper, upright: names, measures in tenths of a millimetre, and columns of tasks. */
const PAPERS = [
  { paper: 'A3', width: 2970, height: 4200, columns: 4 },
  { paper: 'A2', width: 4200, height: 5940, columns: 5 },
  { paper: 'A1', width: 5940, height: 8410, columns: 7 },
  { paper: 'A0', width: 8410, height: 11890, columns: 10 },
] as const;
type Paper = (typeof PAPERS)[number];

/** Type on paper is as large as the sheet allows: at least 12 pt. In tenths of a millimetre. */
const TYPE = { smallest: 42.4, largest: 64 };

/** How many measures of a task a sheet shows if there is room: three, or two. */
const MEASURES = [3, 2];

function measuresOf(groups: readonly PosterGroup[]): string[] {
  return groups.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures));
}

function wordsOf(group: PosterGroup, width: number, em: number, isLarge: boolean): Block[] {
  const scale = isLarge
    ? { figure: em * 2.6, caption: em, pad: em * 0.6 }
    : { figure: em * 2, caption: em, pad: em * 0.6 };
  return [
    ...group.paragraphs.map((text) => paragraphBlock(text, width, em)),
    ...(group.figures.length === 0 ? [] : [figureGrid(group.figures, width, scale, em * 1.3)]),
  ];
}

/** The tasks of a chapter and its sections, for columns of this width. */
function piecesOf(groups: readonly PosterGroup[], width: number, { em, measures }: Sheet): Piece[] {
  return groups.flatMap((group): Piece[] => {
    const heading = sectionHeading(group, measuresOf([group]), width, em);
    const inner = group.level > 1 ? wordsOf(group, width, em, false) : [];
    return [
      ...(group.level > 1 ? [{ block: heading, isHeading: true }] : []),
      ...inner.map((block) => ({ block, isHeading: false })),
      ...group.tasks.map((task) => ({
        block: taskBlock(task, width, em, measures),
        isHeading: false,
      })),
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
  const body = inColumns((wide) => piecesOf(groups, wide, sheet), width, em, columns);
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

/** Draws blocks below each other on a sheet of this height. Spare room is put between them. */
function drawn(blocks: readonly Block[], { width, em }: Sheet, height: number): Picture {
  const spare = (height - heightOf(blocks, em)) / Math.max(1, blocks.length - 1);
  let y = 0;
  const shapes = blocks.flatMap((block, index) => {
    y += block.gap + (index === 0 ? 0 : spare);
    const shapesOfBlock = block.draw(0, y);
    y += block.height;
    return shapesOfBlock;
  });
  return { width, height, shapes: [box(0, 0, width, height, PALETTE.paper), ...shapes] };
}

/** The picture of a plan for phones. */
export function phonePoster(groups: readonly PosterGroup[], words: PosterWords): Picture {
  const blocks = stack(groups, words, PHONE);
  return drawn(blocks, PHONE, Math.ceil(heightOf(blocks, PHONE.em)));
}

/** A picture for paper, and the name of the paper. */
export interface PaperPicture {
  paper: Paper['paper'];
  picture: Picture;
}

/** The content of a sheet of paper in a size of type, and its height. */
interface Laid {
  sheet: Sheet;
  blocks: Block[];
  height: number;
}

/**
 * The picture of a plan for paper: on the smallest sheet that holds two or three measures of each task. If even the
 * largest is too small, tasks have no measures there, and the sheet is made higher.
 */
export function sheetPoster(groups: readonly PosterGroup[], words: PosterWords): PaperPicture {
  const lay = ({ width, columns }: Paper, em: number, measures: number): Laid => {
    const sheet = { width, margin: width * 0.058, columns, em, measures };
    const blocks = stack(groups, words, sheet);
    return { sheet, blocks, height: heightOf(blocks, em) };
  };
  for (const paper of PAPERS) {
    for (const measures of MEASURES) {
      let best = lay(paper, TYPE.smallest, measures);
      if (best.height > paper.height) continue;
      for (let step = (TYPE.largest - TYPE.smallest) / 2; step > 0.2; step /= 2) {
        const larger = lay(paper, best.sheet.em + step, measures);
        if (larger.height <= paper.height) best = larger;
      }
      return { paper: paper.paper, picture: drawn(best.blocks, best.sheet, paper.height) };
    }
  }
  const [, , , largest] = PAPERS;
  const { sheet, blocks, height } = lay(largest, TYPE.smallest, 0);
  const high = Math.max(largest.height, Math.ceil(height));
  return { paper: largest.paper, picture: drawn(blocks, sheet, high) };
}
