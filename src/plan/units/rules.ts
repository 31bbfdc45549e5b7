import { pairBrackets } from '../text/pair-brackets.ts';
import { lengthAt } from '../text/space.ts';
import { unitTokens } from './unit-tokens.ts';
import { nameStrength } from './unit-names.ts';
import { readUnitVerb } from './unit-verbs.ts';

/** Where a rule applies: from its own clause on, or in the whole document. */
export type RuleReach = 'here' | 'whole';

/** What a rule does to the lines of units to which it applies. */
export type RuleEffect =
  /** The unit named first leads. */
  | { kind: 'first-leads'; from: RuleReach }
  /** Units that every task has besides those in its own lines; if `unnamed`, only tasks whose lines name none. */
  | { kind: 'also'; units: readonly string[]; unnamed: boolean; from: RuleReach }
  /** Where a task applies if it does not say so itself. */
  | { kind: 'scope'; scope: string; from: RuleReach };

/** A sentence, or a part of one, that applies to the whole document or from here on. */
export interface Rule {
  words: string;
  effect: RuleEffect;
  /** Offsets in the clause. */
  start: number;
  end: number;
}

/** How far to search for the mark that ends a thought. */
const LONGEST = 120;

/** 列第一位者为牵头单位, 排名第一的为牵头单位, 首位为牵头单位, 牵头单位列首位. */
const FIRST_LEADS =
  /(?:第一|第1|首位|首个|首家|首名|最前|前列)\p{Script=Han}{0,10}?(?:为|是|系|作为|任|即)\p{Script=Han}{0,4}牵头(?=单位|部门|机构|责任|方|处室|或|和|及|\P{Script=Han}|$)|(?:排名?|列|位列|位居|排列)\p{Script=Han}{0,4}(?:第一|第1|首)\p{Script=Han}{0,6}牵头|牵头(?:责任)?(?:单位|部门)\p{Script=Han}{0,4}(?:排|列|位)\p{Script=Han}{0,4}(?:第一|第1|首|最前)/gu;

/** Words for what is said once and left out from here on: 不再一一列出, 不再做分工. */
const LEFT_OUT =
  /不再?(?:一一|逐一|逐项|单独|重复|另行|分别|再)?(?:列出|列明|列示|列入|注明|标注|标明|列举|列|(?:做|作|进行)?(?:任务|责任|职责)?分工(?!负责))/gu;

/** Words for what is said once for all: 各县人民政府均为责任单位，下同. */
const ALL_ARE =
  /(?:均|都|皆)(?:为|是|作为|列为)(?:共同)?(?:责任|配合|落实|实施|参与|协办)(?:单位|部门)(?=[，,；;]\s?(?:以?下同|不再))/gu;

/** 以下任务均由各区政府负责, 未注明责任单位的均由…负责. */
const ALL_BY =
  /(?:(?:以下|下列|下述|以上|上述|本方案|各项|所有|全部)[^。；;（）()，,]{0,8}(?:任务|工作|措施|事项|条款)|未(?:注明|明确|列明|标明|标注|列出|指定)[^。；;（）()，,]{0,4}(?:单位|部门|主体))(?:[^。；;（）()]|（[^（）]{0,20}）){0,40}?(?:均|都|皆|一律|统一)\s?(?:需|须|要|应)?\s?由(?:[^。；;（）()]|（[^（）]{0,20}）){2,60}?(?:负责|落实|牵头|承担|组织实施)/gu;

/** 适用范围未注明的均为全市; 适用范围：全省，下同. */
const SCOPE = [
  /(?:未|除|如无|没有|无)\p{Script=Han}{0,14}适用范围\p{Script=Han}{0,6}[，,]?\p{Script=Han}{0,4}?(?:均为|均是|适用于|为|是)(?<scope>[^。；;，,（）()]{2,30})/gu,
  /适用范围\p{Script=Han}{0,6}(?:未|除|如无|没有)\p{Script=Han}{0,10}[，,]?\p{Script=Han}{0,4}?(?:均为|均是|适用于|为|是)(?<scope>[^。；;，,（）()]{2,30})/gu,
  /除\p{Script=Han}{0,12}外[，,]\s?(?:均|其余|其他)?\p{Script=Han}{0,8}适用(?:范围)?(?:均为|于|为|是)(?<scope>[^。；;，,（）()]{2,30})/gu,
  /适用范围\s{0,4}[：:]?(?<scope>[^。；;，,（）()]{2,30}?)[，,；;]\s?(?=下同)/gu,
];

/** Words behind a rule: it applies from here on. */
const AND_SO_ON = /[，,；;、（(]?\s{0,4}(?:以?下同|下文同)[）)]?/uy;

/** Words by which a sentence is about the whole text, not about one line: 本方案中，排名第一的为牵头单位. */
const WHOLE =
  /本(?:方案|意见|计划|规划|措施|通知|文|清单|表|分工)|文中|全文|表中|^注[：:]|以上|上述|各项|所有|全部/u;

const MARKS = '，,。；;：:（）()【】[]［］〔〕！？\n';

/** Goes back from an offset to behind the mark before it. Text in brackets is skipped. */
function clauseStart(text: string, at: number): number {
  let start = at;
  let depth = 0;
  while (start > 0 && at - start < LONGEST) {
    const mark = text.charAt(start - 1);
    if ('）)〕］】]'.includes(mark)) depth += 1;
    else if ('（(〔［【['.includes(mark) && depth > 0) depth -= 1;
    else if (depth === 0 && MARKS.includes(mark)) break;
    start -= 1;
  }
  return start;
}

/** Moves the start of a rule to the front of its exception, if it has one: 除标注“分别牵头”外，列第一位的为牵头单位. */
function withException(text: string, start: number): number {
  if (!/[，,]/u.test(text.charAt(start - 1))) return start;
  const before = clauseStart(text, start - 1);
  return /^除.*外[，,]$/u.test(text.slice(before, start)) ? before : start;
}

/** Goes forward from an offset to the next mark. */
function clauseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST && !MARKS.includes(text.charAt(end))) end += 1;
  return end;
}

function withRest(text: string, end: number): number {
  const rest = text.slice(end, end + lengthAt(AND_SO_ON, text, end));
  const closes = /[）)]$/u.test(rest) && !/[（(]/u.test(rest);
  return end + rest.length - (closes ? 1 : 0);
}

/** 下同 and 以下 begin here. A rule about the document itself applies to all of it. */
function reachOf(text: string, start: number, end: number): RuleReach {
  const words = text.slice(Math.max(0, start - 30), end);
  if (/下同|以下(?!简称)|下列|下述/u.test(words)) return 'here';
  return WHOLE.test(words) ? 'whole' : 'here';
}

function namesIn(words: string): string[] {
  const verb = readUnitVerb(words);
  const list = { start: 0, end: verb?.at ?? words.length };
  return unitTokens(words, list, pairBrackets(words))
    .map(({ start, end }) => words.slice(start, end))
    .filter((name) => nameStrength(name) !== undefined);
}

/** The units that need not be named again: 以下均需试点城市政府落实, 各市人民政府均为责任单位. */
function unitsOfAll(words: string): string[] {
  const isSubject =
    /^(.{2,80}?)(?:均|都|皆|一律)(?:为|是|作为|列为|系|要|需|应|参与|负责|配合|有)/u.exec(
      words,
    )?.[1];
  if (isSubject !== undefined) {
    const units = namesIn(
      isSubject.replace(/^(?:以下|以上|下列|上述|各项|所有)(?:任务|工作|措施|事项)?/u, ''),
    );
    if (units.length > 0) return units;
  }
  const by = /(?:均|都|皆|一律|统一)\s?(?:需|须|要|应|涉及)?\s?(?:由)?(.{2,80})$/u.exec(words)?.[1];
  return by === undefined ? [] : namesIn(by.replace(/(?:抓好|做好|组织)?$/u, ''));
}

type Does<Effect> = Effect extends RuleEffect ? Omit<Effect, 'from'> : never;

/** The rule between two offsets, extended by the words behind it that belong to it. */
function ruleAt(text: string, start: number, until: number, does: Does<RuleEffect>): Rule {
  const end = withRest(text, until);
  const effect = { ...does, from: reachOf(text, start, end) };
  return { words: text.slice(start, end), effect, start, end };
}

/** The rule that every task has some units; nothing if it names none. */
function unitsAt(
  text: string,
  start: number,
  until: number,
  units: readonly string[],
  unnamed = false,
): Rule[] {
  return units.length === 0 ? [] : [ruleAt(text, start, until, { kind: 'also', units, unnamed })];
}

function firstLeads(text: string): Rule[] {
  return [...text.matchAll(FIRST_LEADS)].map(({ 0: found, index }) => {
    const start = withException(text, clauseStart(text, index));
    return ruleAt(text, start, clauseEnd(text, index + found.length), { kind: 'first-leads' });
  });
}

function leftOut(text: string): Rule[] {
  return [...text.matchAll(LEFT_OUT)].flatMap(({ 0: found, index }) => {
    const comma = clauseStart(text, index);
    const isSecond = /[，,；;]/u.test(text.charAt(comma - 1));
    const start = isSecond ? clauseStart(text, comma - 1) : comma;
    const units = unitsOfAll(text.slice(start, isSecond ? comma - 1 : index));
    const end = index + found.length;
    if (units.length > 0 || !isSecond) return unitsAt(text, start, end, units);
    // A list of several names before 均: 各市人民政府，各管委会均为责任单位.
    return unitsAt(text, comma, end, unitsOfAll(text.slice(comma, index)));
  });
}

function allAre(text: string): Rule[] {
  return [...text.matchAll(ALL_ARE)].flatMap(({ 0: found, index }) => {
    const start = clauseStart(text, index);
    return unitsAt(text, start, index + found.length, namesIn(text.slice(start, index)));
  });
}

function allBy(text: string): Rule[] {
  return [...text.matchAll(ALL_BY)].flatMap(({ 0: found, index }) => {
    const by = found.search(/(?:均|都|皆|一律|统一)\s?(?:需|须|要|应)?\s?由/u);
    const units = unitsOfAll(found.slice(Math.max(0, by)));
    const unnamed = /未(?:注明|明确|列明|标明|标注|列出|指定)/u.test(found);
    return unitsAt(text, index, index + found.length, units, unnamed);
  });
}

function scopes(text: string): Rule[] {
  return SCOPE.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index, groups }) => {
      const scope = (groups?.['scope'] ?? '').trim();
      return ruleAt(text, index, index + found.length, { kind: 'scope', scope });
    }),
  );
}

/** Longer clauses are no official text. Only their beginning and end are searched. */
const LONGEST_CLAUSE = 10_000;

/** A quick test before the slower readers: most clauses state no rule. */
const SIGN = /牵头|不再|不一一|不逐一|[均都皆]|一律|统一|适用范围|适用于/u;

/**
 * Reads the rules that a clause states for the whole document or from here on: 列第一位者为牵头单位，下同; 以下均需试点城市政府落实，不再列出;
 * 以下任务均由各区政府负责.
 *
 * @param text One clause, a line of units or a sentence.
 * @returns In the order of the text. No two overlap.
 */
export function readRules(text: string): Rule[] {
  if (text.length > 2 * LONGEST_CLAUSE) {
    const from = text.length - LONGEST_CLAUSE;
    const end = readRules(text.slice(from));
    const moved = end.map((rule) => ({ ...rule, start: rule.start + from, end: rule.end + from }));
    return [...readRules(text.slice(0, LONGEST_CLAUSE)), ...moved];
  }
  if (!SIGN.test(text)) return [];
  const found = [firstLeads, leftOut, allAre, allBy, scopes].flatMap((read) => read(text));
  const rules: Rule[] = [];
  for (const rule of found.sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (rule.start >= (rules[rules.length - 1]?.end ?? 0)) rules.push(rule);
  }
  return rules;
}

/** Words by which a sentence speaks for the plan. Sentences about applicants or projects have none of them. */
const SPEAKS_FOR_PLAN = /下同|本方案|本意见|责任(?:单位|部门)/u;

/**
 * The rules of a clause by its kind. A measure says what is to be done. It states a rule only if it speaks for the
 * plan.
 */
export function rulesOfClause({ kind, text }: { kind: string; text: string }): Rule[] {
  return readRules(text).filter(
    ({ words, effect }) =>
      kind !== 'measure' || (effect.kind === 'first-leads' && SPEAKS_FOR_PLAN.test(words)),
  );
}
