/** What offices write into a cell when they have nothing to say, since no cell may stay empty. */
const NOTHING =
  /^(?:(?:目前|现|本[月季期周年]度?)?(?:暂时?)?(?:无|没有|未发现)(?:存在|明显|其他|突出|重大|需要?协调(?:解决)?|问题|困难|安排|事项|情况|[的和与及、])*|[-—－–/／、.]+)[。.]?$/u;

/** A longer text is taken to say something. */
const LONGEST = 24;

/** Whether a text says that there is nothing: 无 暂无 没有问题 无需协调事项 — */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST && NOTHING.test(text.replace(/\s/gu, ''));
}
