import type { Role } from './types.ts';

/** 责任单位： 牵头部门： 参与单位： 落实部门： 牵头及责任单位： (plans 01, 13, 14; DOMAIN 7.1). */
const LABEL =
  /^(?:责任分工|(?:(?:主要|共同|第一|责任|牵头|参与|参加|配合|协同|协作|协办|主办|承办|负责|落实|实施|执行)(?:及|和|、|与)?)+(?:单位|部门|机构|主体|处室|科室))\s*[：:]\s*/u;

/** Any label: what follows 完成时限： or 适用范围： in a line of units are no units. */
const ANY_LABEL = /^\p{Script=Han}{2,10}\s*[：:]\s*/u;

/** The label at the start of a stretch of text. */
export interface UnitsLabel {
  length: number;
  /** Of the units after it; undefined where the label is not of units. */
  role: Role | undefined;
}

/** 'lead' only where the text says 牵头; in doubt 'other'. */
function roleOf(label: string): Role {
  if (label.includes('牵头')) return 'lead';
  if (/参与|参加|配合|协/u.test(label)) return 'join';
  return /责任|负责|落实/u.test(label) ? 'listed' : 'other';
}

/** Whether a text begins with a label of units and its colon. */
export function startsWithUnitsLabel(text: string): boolean {
  return LABEL.test(text);
}

/**
 * Reads the label in front of a list of units.
 *
 * @param text Begins where the label would.
 * @returns Undefined where there is no label at all.
 */
export function readUnitsLabel(text: string): UnitsLabel | undefined {
  const label = LABEL.exec(text)?.[0];
  if (label !== undefined) return { length: label.length, role: roleOf(label) };
  const other = ANY_LABEL.exec(text)?.[0];
  return other === undefined ? undefined : { length: other.length, role: undefined };
}
