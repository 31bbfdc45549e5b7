import { expect, test } from 'vitest';
import { keepLetter, keptLetter } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from '../fakes.ts';

test('to whom a report goes and who signs it is remembered; what cannot be read is not', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  expect(keptLetter(home)).toBeUndefined();
  keepLetter(home, { to: '督查室', from: '省经信厅', without: ['next'] });
  expect(keptLetter(home)).toEqual({ to: '督查室', from: '省经信厅', without: ['next'] });
  profile.change('taizhang:letter:v1:site', '{"to":3,"without":["next",4]}');
  expect(keptLetter(home)).toEqual({ to: '', from: '', without: ['next', '4'] });
  profile.change('taizhang:letter:v1:site', '{"to":"x"}');
  expect(keptLetter(home)).toBeUndefined();
});
