import { asTask, opensBox } from './as-task.ts';
import type { Decisions } from '../text/decisions.ts';
import type { Inquiry } from '../text/doubts.ts';
import type { Form, Label } from '../words/labels.ts';
import type { Clause, Part } from '../text/types.ts';

/** A numbered part, before it is decided whether it is a task. */
export interface DraftPart {
  label: Label;
  heading: Clause;
  children: (Clause | DraftPart)[];
}

function isClause(node: Clause | DraftPart): node is Clause {
  return 'kind' in node;
}

function draftsBelow(draft: DraftPart): DraftPart[] {
  return draft.children.filter((child): child is DraftPart => !isClause(child));
}

/** Whether a part itself names units, apart from the parts in it. */
function namesUnits({ children }: DraftPart): boolean {
  return children.some((child) => isClause(child) && child.kind === 'units');
}

function isLeaf(draft: DraftPart): boolean {
  return draft.children.every(isClause);
}

/** Nests the paragraphs of a body in the order in which they come. The profile tells the level of each label. */
export class Outline {
  private readonly roots: DraftPart[] = [];
  private open: DraftPart[] = [];
  private readonly forms: readonly Form[];

  /** @param forms Of the document's profile, outermost first. */
  constructor(forms: readonly Form[]) {
    this.forms = forms;
  }

  /** Opens a part, and closes the open parts of its own and of deeper levels. */
  enter(label: Label, heading: Clause): void {
    const level = this.forms.indexOf(label.form);
    while (this.forms.indexOf(this.open[this.open.length - 1]?.label.form ?? label.form) >= level) {
      if (this.open.pop() === undefined) break;
    }
    const draft = { label, heading, children: [] };
    (this.open[this.open.length - 1]?.children ?? this.roots).push(draft);
    this.open.push(draft);
  }

  /** Adds clauses to the innermost open part. `enter` must be called before the first `add`. */
  add(clauses: readonly Clause[]): void {
    const last = this.open[this.open.length - 1];
    for (const clause of clauses) last?.children.push(clause);
  }

  /** Decides which parts are tasks, and returns the parts of the highest level. */
  finish(inquiry: Inquiry, decisions: Pick<Decisions, 'parentsAreTasks' | 'tasks'>): Part[] {
    return new Settlement(this.roots, this.forms, inquiry, decisions).parts();
  }
}

/** Decides which parts are tasks. */
class Settlement {
  private readonly roots: readonly DraftPart[];
  private readonly inquiry: Inquiry;
  private readonly decisions: Pick<Decisions, 'parentsAreTasks' | 'tasks'>;
  /** Forms of the parts that are tasks without doubt. */
  private readonly taskForms = new Set<Form>();
  private readonly rootForm: Form | undefined;
  /** Whether the editor wants tasks although no unit is named at all. */
  private readonly leavesAreTasks: boolean;
  /** Whether a line 专栏1 in a task begins a box. */
  private readonly hasBoxes: boolean;

  constructor(
    roots: readonly DraftPart[],
    forms: readonly Form[],
    inquiry: Inquiry,
    decisions: Pick<Decisions, 'parentsAreTasks' | 'tasks'>,
  ) {
    this.decisions = decisions;
    this.roots = roots;
    this.inquiry = inquiry;
    this.rootForm = forms.find((form) => roots.some(({ label }) => label.form === form));
    const leaves: DraftPart[] = [];
    const collect = (draft: DraftPart): void => {
      if (isLeaf(draft)) leaves.push(draft);
      else draftsBelow(draft).forEach(collect);
    };
    roots.forEach(collect);
    for (const leaf of leaves) if (namesUnits(leaf)) this.taskForms.add(leaf.label.form);
    this.leavesAreTasks = this.askForTasks(leaves);
    this.hasBoxes = this.askForBoxes(leaves);
  }

  parts(): Part[] {
    return this.roots.map((draft) => this.settle(draft));
  }

  /** A text that names no unit at all has no tasks, unless the editor wants its smallest parts to be tasks. */
  private askForTasks(leaves: readonly DraftPart[]): boolean {
    const named = (draft: DraftPart): boolean =>
      namesUnits(draft) || draftsBelow(draft).some(named);
    const first = leaves.find(({ label }) => label.form !== this.rootForm);
    if (first === undefined || this.roots.some(named)) return false;
    const { position } = first.heading;
    return this.inquiry.ask('no-units-at-all', position, ['none', 'leaves']) === 'leaves';
  }

  /** Asks once, at the first box in a task, whether sentences in boxes are no measures. */
  private askForBoxes(leaves: readonly DraftPart[]): boolean {
    const first = leaves
      .filter((leaf) => this.leavesAreTasks || namesUnits(leaf))
      .flatMap(({ children }) => children.filter(isClause))
      .find((clause) => clause.kind === 'sentence' && opensBox(clause));
    if (first === undefined) return true;
    return this.inquiry.ask('box-in-task', first.position, ['box', 'measures']) === 'box';
  }

  private settle(draft: DraftPart): Part {
    if (this.isTaskOfItems(draft)) {
      return asTask(this.plain(draft, itemsOf(draft)), this.hasBoxes);
    }
    const children = draft.children.map((child) => (isClause(child) ? child : this.settle(child)));
    const part = this.plain(draft, children);
    const isChosen =
      this.decisions.tasks.has(draft.heading.paragraph) ||
      (this.leavesAreTasks && draft.label.form !== this.rootForm);
    return isLeaf(draft) && (namesUnits(draft) || isChosen) ? asTask(part, this.hasBoxes) : part;
  }

  /** Parts with the outermost numbers are chapters, the others are sections until they turn out to be tasks. */
  private plain({ label, heading }: DraftPart, children: (Clause | Part)[]): Part {
    const last = children[children.length - 1] ?? heading;
    return {
      type: label.form === this.rootForm ? 'chapter' : 'section',
      number: label.number,
      label: label.text,
      heading,
      children,
      position: { start: heading.position.start, end: last.position.end },
    };
  }

  /** Whether the numbered parts in a part are only items of one task, for which its units answer together. */
  private isTaskOfItems(draft: DraftPart): boolean {
    const parts = draftsBelow(draft);
    if (parts.length === 0 || !parts.every(isLeaf)) return false;
    const naming = parts.filter(namesUnits);
    if (namesUnits(draft)) return naming.length === 0 || this.decisions.parentsAreTasks;
    const last = parts[parts.length - 1];
    const isLastOnly = parts.length > 1 && naming.length === 1 && naming[0] === last;
    return isLastOnly && last !== undefined && this.askForGroup(draft, last);
  }

  /** Asks about units below the last of several items: do they answer for all items, or only for the last one? */
  private askForGroup(draft: DraftPart, last: DraftPart): boolean {
    const clauses = last.children.filter(isClause);
    const at = clauses.findIndex(({ kind }) => kind === 'units');
    const units = clauses[at];
    if (units === undefined) return false;
    const isOwnLine = (clauses[at - 1] ?? last.heading).paragraph !== units.paragraph;
    const isTaskForm = draft.label.form !== this.rootForm && this.taskForms.has(draft.label.form);
    const options = ['all-items', 'last-item'] as const;
    const likely = options[isOwnLine || isTaskForm ? 0 : 1];
    return this.inquiry.ask('units-of-last-item', units.position, options, likely) === 'all-items';
  }
}

/** The clauses of a part and of the numbered parts in it. The headings of these become sentences. */
function itemsOf(draft: DraftPart): Clause[] {
  return draft.children.flatMap((child) =>
    isClause(child)
      ? [child]
      : [{ ...child.heading, kind: 'sentence' as const }, ...itemsOf(child)],
  );
}
