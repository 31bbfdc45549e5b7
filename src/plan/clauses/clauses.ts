import { readCitations } from './citations.ts';
import { readDeadlines } from './deadlines.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { cutPieces } from './pieces.ts';
import { shift } from '../text/places.ts';
import type { Clause, ClauseKind, Point, Position } from '../text/types.ts';
import { readUnits } from '../units/unit-roles.ts';
import type { UnitsProfile } from '../units/units-profile.ts';

/**
 * Makes a clause of a stretch of a paragraph. Its units, deadlines and citations are read from its own words, and get
 * their positions in the source.
 *
 * @param start From the start of the paragraph.
 * @param end The offset behind the stretch.
 */
export function makeClause(
  paragraph: Paragraph,
  kind: ClauseKind,
  start = 0,
  end: number = paragraph.text.length,
): Clause {
  const text = paragraph.text.slice(start, end);
  const pointAt = (offset: number): Point => {
    const { line, column, offset: before } = paragraph.position.start;
    return { line, column: column + offset, offset: before + offset };
  };
  const position = { start: pointAt(start), end: pointAt(end) };
  const placed = <Found extends { position: Position }>(found: Found): Found => ({
    ...found,
    position: shift(found.position, position.start),
  });
  return {
    type: 'clause',
    kind,
    text,
    paragraph: paragraph.index,
    position,
    units: kind === 'units' ? readUnits(text).map(placed) : [],
    deadlines: readDeadlines(text).map(placed),
    citations: readCitations(text).map(placed),
  };
}

/**
 * Cuts a paragraph of running text into its clauses.
 *
 * @param document How lines of units are recognised in a paragraph of it, by its index.
 */
export function clausesOfRunning(
  paragraph: Paragraph,
  { unitsAt }: { unitsAt: (index: number) => UnitsProfile },
): Clause[] {
  return cutPieces(paragraph.text, 0, unitsAt(paragraph.index)).map(({ kind, start, end }) =>
    makeClause(paragraph, kind, start, end),
  );
}
