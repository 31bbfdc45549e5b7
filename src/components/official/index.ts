/**
 * The tags of `content/`, each an official clause with its id or what holds clauses. Inside a clause
 * stands nothing but its text: controls stand beside it.
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

/** To be given to a page's `<Content components={…} />`. */
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
