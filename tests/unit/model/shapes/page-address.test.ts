import { expect, test } from 'vitest';
import { clauseAddress, OVERVIEW, unitPageAddress } from '../../../../src/model/index.ts';
import { pageAddress } from '../../../../src/model/shapes/page-address.ts';

test('addresses stand from the root of the site', () => {
  expect(pageAddress('plan', OVERVIEW)).toBe('plan/');
  expect(pageAddress('plan', '3.1')).toBe('plan/3-1/');
  expect(unitPageAddress('plan', 'shengkejiting')).toBe('plan/units/shengkejiting/');
  expect(clauseAddress({ page: 'plan/3-1/', id: '3.1.1-2' })).toBe('plan/3-1/#3.1.1-2');
});
