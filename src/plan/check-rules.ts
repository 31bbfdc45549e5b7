import type { Inquiry } from './doubts.ts';
import { rulesOfClause } from './rules.ts';
import type { Clause } from './types.ts';

/** 下同 in words that speak of who is responsible: a rule, whether it was understood or not. */
const RULE = /[^。（）()]{0,60}(?:单位|部门|牵头|负责|落实|分工)[^。（）()]{0,30}下同/u;

/** 下同 also ends these: a name explained, and what a word takes in. */
const EXPLAINS = /简称|统称|是指|指的是|[含括]/u;

/** Notices words that speak for the whole document about who is responsible, and were not understood. */
export function checkRules(clauses: readonly Clause[], inquiry: Inquiry): void {
  for (const clause of clauses) {
    const found = clause.text.includes('下同') ? RULE.exec(clause.text) : null;
    if (found === null || EXPLAINS.test(found[0]) || rulesOfClause(clause).length > 0) continue;
    const start = clause.position.start.offset + found.index;
    inquiry.notice('rule-unread', start, start + found[0].length);
  }
}
