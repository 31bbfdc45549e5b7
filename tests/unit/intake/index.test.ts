import { expect, test } from 'vitest';
import * as intake from '../../../src/intake/index.ts';

test('the public door of the readers', () => {
  expect(Object.keys(intake).sort()).toEqual(['Refusal', 'canonicalText', 'readSource']);
});

test('a refusal says its code, and what it is about if anything', () => {
  expect(new intake.Refusal('empty').message).toBe('empty');
  expect(new intake.Refusal('too-large', '9 cells')).toMatchObject({
    code: 'too-large',
    message: 'too-large: 9 cells',
  });
});
