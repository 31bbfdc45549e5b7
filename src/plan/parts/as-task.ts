import { isTimeLimitLine } from '../clauses/deadline-signs.ts';
import { readRules } from '../units/rules.ts';
import type { Clause, Part } from '../text/types.ts';

/** Whether a clause opens a box beside the text, which lists projects or figures: 专栏1 重点工程. */
export function opensBox({ text }: Clause): boolean {
  return (
    /^[【［]?专栏\s*(?:[0-9０-９]|[一二三四五六七八九十]|[：:]|$)/u.test(text) && text.length <= 60
  );
}

/** Whether a sentence is nothing but a rule: 以上任务均需各区人民政府落实，不再列出。 */
function isRule(text: string): boolean {
  const rules = readRules(text);
  const rest = rules.reduce((words, rule) => words.replace(rule.words, ''), text);
  return rules.length > 0 && !/\p{Script=Han}{3}/u.test(rest);
}

/** Whether a line is a caption: 主要任务： stands above the things to do, but is none of them. */
function isCaption(text: string): boolean {
  return /^(?:主要|重点|具体|工作|整改)?(?:任务|措施|举措|内容|目标|要求|步骤)\s?[：:]$/u.test(
    text,
  );
}

/**
 * In a task each sentence is a measure, except time limits, rules, captions, sentences in boxes, and everything after
 * the title of a next plan.
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
 * Makes a task of a part, and measures of its sentences.
 *
 * @param part One that holds clauses only.
 * @param hasBoxes Whether a line 专栏1 begins a box, whose sentences are no measures.
 */
export function asTask(part: Part, hasBoxes = true): Part {
  return { ...part, type: 'task', children: withMeasures(part.children, hasBoxes) };
}
