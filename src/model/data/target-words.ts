import type { Target } from '../shapes/schemas.ts';

/** A target's name: its subject and what it measures, 全省行政村通光纤网络. */
export function targetName({ subject = '', of }: Pick<Target, 'subject' | 'of'>): string {
  return subject + of;
}

/** A target's figure as it is shown: 8000亿元. If it is quoted in two pieces, they are joined: 普遍覆盖. */
export function targetFigure({ figure }: Pick<Target, 'figure'>): string {
  return figure.replaceAll('…', '');
}
