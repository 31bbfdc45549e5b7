import { expect, test } from 'vitest';
import { isScopeKept, keepScope, readScope } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from '../fakes.ts';

test('what my unit answers for is kept for this unit and this text', () => {
  const home = homeOf(new FakeProfile().tab());
  const mine = { unit: '本厅', answers: '省科技厅' };
  expect(readScope(home, mine)).toBe('');
  expect(isScopeKept(home, mine, 'sha')).toBe(false);
  keepScope(home, mine, '3.1.1-1 3.1.1-2', 'sha');
  expect(readScope(home, mine)).toBe('3.1.1-1 3.1.1-2');
  expect(isScopeKept(home, mine, 'sha')).toBe(true);
  expect(isScopeKept(home, mine, 'another text')).toBe(false);
  expect(readScope(home, { unit: '省科技厅', answers: '' })).toBe('3.1.1-1 3.1.1-2');
  expect(readScope(home, { unit: '本厅', answers: '' })).toBe('');
});

test('is kept under the name that this text has for my unit', () => {
  const home = homeOf(new FakeProfile().tab());
  const mine = { unit: '省科技局', answers: '' };
  keepScope(home, mine, '3.1.1-1', 'sha');
  const renamed = { ...home, aliases: { 省科技局: '省科技厅' } };
  expect(isScopeKept(renamed, mine, 'sha')).toBe(false);
  keepScope(renamed, mine, '3.1.1-2', 'sha');
  expect(readScope(renamed, mine)).toBe('3.1.1-2');
});
