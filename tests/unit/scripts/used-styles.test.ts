import { expect, test } from 'vitest';
import { usedStyles } from '../../../scripts/used-styles.ts';

const page = '<p class="a b">x</p><script>element.className = `is-${status}`; add("late")</script>';

test.each([
  ['rules for what is there stay as they are', '.a>.b{inset:0 calc(-1 * 1px) }p{color:red}'],
  ['so do those of classes that scripts set or make', '.late{color:red}.is-done{color:red}'],
  ['so do those for what does not have a class', ':not(.z){color:red}.a:is(.y,.z){color:red}'],
  ['so do those with one selector that may hold', '.z,.a{color:red}'],
  ['so do rules of other kinds', '@font-face{font-family:x}@page{margin:0}@import "x";'],
])('%s', (_, style) => {
  expect(usedStyles(style, page)).toBe(style);
});

test.each([
  [
    'rules of a class that nothing has go',
    '.z{color:red}.a{color:red}.a .y p,.z{color:red}',
    '.a{color:red}',
  ],
  ['with the rules around them', '@media print{@supports (gap:0){.z{gap:0}}}p{gap:0}', 'p{gap:0}'],
  ['which stay for others', '@media print{.z{gap:0}p{gap:0}}', '@media print{p{gap:0}}'],
  ['a class made in a script has its first half there', '.was-done{gap:0}', ''],
])('%s', (_, style, kept) => {
  expect(usedStyles(style, page)).toBe(kept);
});
