/** How texts name the governments of places. */

/** Whether a name means all governments of some levels as one unit: 各市、州、县人民政府, 各县（市、区）政府. */
export function isAllGovernments(unit: string): boolean {
  return /^(?:[^、]{0,8}?)各.*[市州县区旗盟].*(?:政府|委员会|管委会)?/u.test(unit);
}

/** The place whose government a name is: 襄阳市人民政府, 恩施州政府; '' if the name is no such government. */
export function placeOfGovernment(unit: string): string {
  return /^(?!.*各)(.+?)(?:人民)?政府$/u.exec(unit)?.[1] ?? '';
}

/** A place as people call it: 恩施土家族苗族自治州 → 恩施州. */
export function spokenPlace(name: string, short: string): string {
  return name === short ? name : short + name.slice(-1);
}

/** Whether a place is a district of a city. Its short name is often a common word: 青山, 江汉. */
export function isDistrict(name: string): boolean {
  return /[^林特]区$/u.test(name);
}

/** The name of a place without its government or office behind it. */
export function withoutGovernment(typed: string): string {
  return typed.replace(/(?:人民)?政府(?:办公室)?$/u, '');
}

/** Questions that people type behind the name of a unit or a place: 省商务厅负责什么. */
const QUESTION =
  /(?:(?:负责|承担|牵头|有)(?:什么|哪些|的)?|的)(?:任务|工作|措施|职责)?(?:有哪些|是什么)?[？?]?$/u;

/** The name of a unit or a place without the question behind it. */
export function withoutQuestion(typed: string): string {
  return typed.trim().replace(QUESTION, '');
}
