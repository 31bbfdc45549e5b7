// Not imported through the index of the model, which would bring its schemas into the browser.
import { targetFigure } from '../model/index.ts';
import { contentsOf, labelOf, withoutLabel } from '../model/data/contents.ts';
import type { Plan, PlanClause, PlanTask, Target } from '../model/index.ts';

/** A figure that the plan sets, in its own words. */
export interface PosterFigure {
  figure: string;
  /** The whole wording, quoted. If the subject stands earlier in the text, it is on a line before. */
  words: string;
  /** The words for its date; '' if its sentence gives none. */
  date: string;
}

export interface PosterTask {
  label: string;
  name: string;
  /** Who is responsible, in the words of the text; '' if nobody is named. */
  units: string;
  /** Their names. Lines do not break within them. */
  names: string[];
  figures: PosterFigure[];
  /** Ids of its measures, and their words. */
  measures: string[];
  sentences: string[];
}

/** A chapter or section, with everything directly in it. */
export interface PosterGroup {
  /** 0 for text before the first heading, 1 for a chapter, 2 for a section. */
  level: number;
  label: string;
  name: string;
  paragraphs: string[];
  figures: PosterFigure[];
  tasks: PosterTask[];
}

/** Words that are not from the plan. */
export interface PartWords {
  /** A line with the units that the text names within its sentences. */
  unitsOf: (names: readonly string[]) => string;
  dateOf: (target: Target) => string;
}

/** A picture shows a short text whole. Of a longer one it shows only the heading, never a part of the text. */
const LONGEST = 260;

function groupOf(level: number, heading: string): PosterGroup {
  const [label, name] = [labelOf(heading), withoutLabel(heading)];
  return { level, label, name, paragraphs: [], figures: [], tasks: [] };
}

function unitsOf(task: PlanTask, clauses: readonly PlanClause[], words: PartWords): string {
  const lines = clauses
    .filter((clause) => clause.task === task.id && clause.kind === 'units')
    .map(({ text }) => text.replace(/^（([\s\S]*)）$/u, '$1'));
  if (lines.length > 0) return lines.join('');
  return task.units.length === 0 ? '' : words.unitsOf(task.units);
}

function wordsOfTarget({ subject = '', words }: Target): string {
  return words.includes(subject) ? words : `${subject}\n${words}`;
}

/** A group without its paragraphs if these are too long together, or if it has figures. */
function shortened(group: PosterGroup): PosterGroup {
  const length = group.paragraphs.join('').length;
  return length > LONGEST || group.figures.length > 0 ? { ...group, paragraphs: [] } : group;
}

/**
 * The parts of a picture of a plan, in the order of the text and in its words: headings, figures, and tasks with those
 * responsible and all their measures.
 */
export function posterGroups(
  plan: Plan,
  targets: readonly Target[],
  words: PartWords,
): PosterGroup[] {
  const levels = new Map(contentsOf(plan).map(({ id, level }) => [id, level]));
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  const texts = new Map(plan.clauses.map(({ id, text }) => [id, text]));
  const figuresIn = (clauses: readonly string[]): PosterFigure[] =>
    targets
      .filter(({ clause }) => clauses.includes(clause))
      .map((target) => ({
        figure: targetFigure(target),
        words: wordsOfTarget(target),
        date: words.dateOf(target),
      }));
  const groups = [groupOf(0, '')];
  let [group, heading, paragraph] = [groups[0] ?? groupOf(0, ''), '', -1];
  const open = (level: number, text: string): void => {
    group = groupOf(level, text);
    groups.push(group);
    heading = text;
  };
  for (const clause of plan.clauses) {
    const task = tasks.get(clause.id);
    if (task !== undefined) {
      // A chapter that is itself a task has no heading above it.
      const above = task.path[task.path.length - 1] ?? '';
      if (above !== heading || group.level === 0) open(1, above === heading ? '' : above);
      const own = plan.clauses.filter((one) => one.task === task.id).map(({ id }) => id);
      group.tasks.push({
        label: labelOf(task.heading),
        name: withoutLabel(task.heading),
        units: unitsOf(task, plan.clauses, words),
        names: task.units,
        figures: figuresIn(own),
        measures: task.measures,
        sentences: task.measures.map((id) => texts.get(id) ?? '').filter((text) => text !== ''),
      });
    } else if (clause.task === undefined && clause.kind === 'heading') {
      open(levels.get(clause.id) ?? 2, clause.text);
    } else if (clause.task === undefined && clause.kind === 'sentence') {
      const { paragraphs, figures } = group;
      if (clause.paragraph === paragraph) paragraphs.push((paragraphs.pop() ?? '') + clause.text);
      else paragraphs.push(clause.text);
      paragraph = clause.paragraph;
      figures.push(...figuresIn([clause.id]));
    }
  }
  return groups.map(shortened);
}
