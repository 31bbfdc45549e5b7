/** The text of a plan of any length, to be imported like any other. */

/** How many parts each part of the plan has. */
export interface Shape {
  chapters: number;
  /** Of each chapter. */
  sections: number;
  /** Of each section. */
  tasks: number;
  /** Of each task. */
  measures: number;
}

/** The words of the text, asked for one after the other. */
export interface Words {
  /** Without a number or a sign at its end. */
  heading: () => string;
  /** With its 。 */
  sentence: () => string;
  units: () => string[];
}

const DIGITS = '一二三四五六七八九';

/** 1 to 99 as headings have it: 一, 十, 十二, 二十, 九十九. */
export function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens - 1]}十`;
  return ten + (DIGITS[ones - 1] ?? '');
}

function times<Part>(count: number, part: (number: number) => Part): Part[] {
  return Array.from({ length: count }, (_, index) => part(index + 1));
}

/** The text: chapters of sections, these of tasks, these of measures and a line of units. */
export function longText(shape: Shape, words: Words): string {
  const task = (number: number): string =>
    `${number}.${words.heading()}。${times(shape.measures, words.sentence).join('')}（责任单位：${words.units().join('、')}）`;
  const section = (number: number): string[] => [
    `（${numeral(number)}）${words.heading()}。`,
    ...times(shape.tasks, task),
  ];
  const chapter = (number: number): string[] => [
    `${numeral(number)}、${words.heading()}`,
    ...times(shape.sections, section).flat(),
  ];
  return ['为加快发展，制定本方案。', ...times(shape.chapters, chapter).flat(), ''].join('\n');
}
