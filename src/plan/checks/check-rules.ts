import type { Inquiry } from '../text/doubts.ts';
import { rulesOfClause } from '../units/rules.ts';
import type { Clause } from '../text/types.ts';

/** Words on who is responsible that end in 下同: a rule, whether it was understood or not. */
const RULE = /[^。（）()]{0,60}(?:单位|部门|牵头|负责|落实|分工)[^。（）()]{0,30}下同/u;

/** Words before 下同 that explain a name, or say what a word includes: no rule. */
const EXPLAINS = /简称|统称|是指|指的是|[含括]/u;

/** Notes words that state for the whole document who is responsible, but were not understood. */
export function checkRules(clauses: readonly Clause[], inquiry: Inquiry): void {
  for (const clause of clauses) {
    const found = clause.text.includes('下同') ? RULE.exec(clause.text) : null;
    if (found === null || EXPLAINS.test(found[0]) || rulesOfClause(clause).length > 0) continue;
    const start = clause.position.start.offset + found.index;
    inquiry.notice('rule-unread', start, start + found[0].length);
  }
}
