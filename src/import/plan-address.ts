import { pinyin } from 'pinyin-pro';
import { nameWords, PLACE_LETTERS, plainRegion } from '../text/rules/address-words.ts';
import { valueIn } from '../outside/records.ts';

/** The most letters of an address: region, year and name. */
const MOST = 40;

/** Words in the letters a to z, with v for ü: 绿色 → lvse. */
export function lettersOf(words: string): string {
  return pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '');
}

/** The slug of a region: 湖北省 → hubei · 上海市, 黄浦区 → shanghai-huangpu · 国务院 → guowuyuan; '' for none. */
export function regionSlug(region: readonly string[]): string {
  return region
    .map((name) => valueIn(PLACE_LETTERS, plainRegion(name)) ?? lettersOf(plainRegion(name)))
    .filter(Boolean)
    .join('-');
}

/**
 * The address of a plan: region, year and name, at most 40 letters: hubei-2018-xinxi-xiaofei.
 *
 * @param title Without the notice around it.
 */
export function planIdOf(region: string, year: string | undefined, title: string): string {
  let id = [region === '' ? 'fangan' : region, year ?? ''].filter(Boolean).join('-');
  let count = 0;
  for (const word of nameWords(title)) {
    const longer = `${id}-${lettersOf(word)}`;
    if (longer.length > MOST || count === 3) break;
    if (longer.endsWith('-')) continue;
    id = longer;
    count += 1;
  }
  return /-[a-z]/u.test(id) ? id : `${id}-fangan`;
}

/** Whether a word can be the address of a plan. */
export function isPlanId(word: string): boolean {
  return /^[a-z]+(?:-[a-z0-9]+)+$/u.test(word) && word.length <= 60;
}

/** A free name: the name itself, or else with -2, -3, … */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let count = 2; ; count += 1) {
    if (!isTaken(`${name}-${count}`)) return `${name}-${count}`;
  }
}
