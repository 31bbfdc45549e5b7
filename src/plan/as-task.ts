import { isTimeLimitLine } from './deadline-signs.ts';
import { readRules } from './rules.ts';
import type { Clause, Part } from './types.ts';

/** 专栏1 重点工程: a box opens, which lists projects or figures beside the text. */
export function opensBox({ text }: Clause): boolean {
  return (
    /^[【［]?专栏\s*(?:[0-9０-９]|[一二三四五六七八九十]|[：:]|$)/u.test(text) && text.length <= 60
  );
}

/** 以上任务均需各区人民政府落实，不再列出。: a sentence that is nothing but a rule. */
function isRule(text: string): boolean {
  const rules = readRules(text);
  const rest = rules.reduce((words, rule) => words.replace(rule.words, ''), text);
  return rules.length > 0 && !/\p{Script=Han}{3}/u.test(rest);
}

/** 主要任务： above what is to be done says nothing to do. */
function isCaption(text: string): boolean {
  return /^(?:主要|重点|具体|工作|整改)?(?:任务|措施|举措|内容|目标|要求|步骤)\s?[：:]$/u.test(
    text,
  );
}

/**
 * In a task each sentence is a measure; not so a time limit, a rule, a caption, what stands in a box, nor what
 * follows the title of a next plan.
 */
function withMeasures(children: readonly (Clause | Part)[], hasBoxes: boolean): (Clause | Part)[] {
  const end = children.findIndex(
    (child) => child.type === 'clause' && (child.kind === 'title' || (hasBoxes && opensBox(child))),
  );
  return children.map((child, index) => {
    if (child.type !== 'clause' || child.kind !== 'sentence') return child;
    const isMeasure =
      (end < 0 || index < end) &&
      ![isTimeLimitLine, isRule, isCaption].some((isIt) => isIt(child.text));
    return isMeasure ? { ...child, kind: 'measure' } : child;
  });
}

/**
 * A part as a task, its sentences as measures.
 *
 * @param part A leaf: it holds clauses only.
 * @param hasBoxes Whether what follows a line 专栏1 is a box, and none of its measures.
 */
export function asTask(part: Part, hasBoxes = true): Part {
  return { ...part, type: 'task', children: withMeasures(part.children, hasBoxes) };
}
