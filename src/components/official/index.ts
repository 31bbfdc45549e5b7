/**
 * The components for the tags of `content/`. Each is an official clause with its id, or has clauses in it. The
 * element of a clause contains only its text: controls are beside it.
 */
import Clause from './Clause.astro';
import Contents from './Contents.astro';
import Heading from './Heading.astro';
import Measure from './Measure.astro';
import Note from './Note.astro';
import Paragraph from './Paragraph.astro';
import Source from './Source.astro';
import Task from './Task.astro';
import Units from './Units.astro';

/** For a page's `<Content components={…} />`. */
export const official = {
  Clause,
  Contents,
  Heading,
  Measure,
  Note,
  Paragraph,
  Source,
  Task,
  Units,
};
