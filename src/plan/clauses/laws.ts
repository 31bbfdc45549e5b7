import type { Stretch } from '../text/space.ts';

/** Verbs before the name of a law: 贯彻落实国家网络安全法 (the seed, 三（三）3.). */
const VERBS = /(?:贯彻|落实|实施|执行|遵守|依据|根据|按照)+好?/gu;

/** After these verbs, only a name that begins with its maker is a law: 按照加权平均法 is a method of calculation. */
const LOOSE = /(?:依据|根据|按照)$/u;
const MAKER = /^(?:国家|中华人民共和国|\p{Script=Han}{2,6}[省市州县区])/u;

/** Words that end in 法 but are no laws. */
const NO_LAW = /(?:[方办做司执立依合违非守普手用看说想语书均价算分析]法|的\p{Script=Han}*)$/u;

/** Characters that continue to another word: 法律, 法规, 法治. Also 草案: a draft is no law yet. */
const GOES_ON = /^(?:[律规治制定院庭官人学理]|草案)/u;

/** The length of the name of a law at the start of a run of characters; 0 if there is none. */
function lawLength(run: string): number {
  const match = /^\p{Script=Han}{1,22}?(?:条例|法(?:实施条例|实施细则)?)/u.exec(run);
  const name = match?.[0] ?? '';
  const isLaw = name.length >= 4 && !NO_LAW.test(name) && !GOES_ON.test(run.slice(name.length));
  return isLaw ? name.length : 0;
}

/**
 * Finds laws that are named without marks, if there is no doubt: directly after a verb such as 贯彻落实, with at least four
 * characters, ending in 法 or 条例.
 *
 * @param text One clause, its 《》 blotted out.
 */
export function lawSpans(text: string): Stretch[] {
  const spans: Stretch[] = [];
  for (const { 0: verb, index } of text.matchAll(VERBS)) {
    const start = index + verb.length;
    const run = text.slice(start, start + 30);
    const length = LOOSE.test(verb) && !MAKER.test(run) ? 0 : lawLength(run);
    if (length > 0) spans.push({ start, end: start + length });
  }
  return spans;
}
