import { expect, test } from 'vitest';
import { isComposing } from '../../../src/components/base/composing.ts';

/** As much of a key as is asked for. */
function pressed(isComposing: boolean, keyCode: number): KeyboardEvent {
  return { isComposing, keyCode } as KeyboardEvent;
}

test('a key is an input method’s own while it composes, and, in Safari, as it ends', () => {
  expect(isComposing(pressed(true, 229))).toBe(true);
  expect(isComposing(pressed(true, 27))).toBe(true);
  expect(isComposing(pressed(false, 229))).toBe(true);
  expect(isComposing(pressed(false, 27))).toBe(false);
});
