import { expect, test } from 'vitest';
import { answersByRegion } from '../../../../src/ledger/index.ts';
import type { Mine, NamingText } from '../../../../src/ledger/index.ts';

const TEXTS: NamingText[] = [
  { region: 'hubei', units: ['省科技厅', '省数据局'], names: { 省大数据局: '省数据局' } },
  { region: 'hubei', units: ['省教育厅'] },
  { region: 'huangpu', units: ['区科委', '区教育局'] },
  { region: 'xuhui', units: ['区科委'] },
];

/** Nobody has chosen anything for any region. */
const nothing = (unit = ''): ((region: string) => Mine & { isOpen: boolean }) => {
  return () => ({ unit, answers: '', elsewhere: true, isOpen: true });
};

test('a unit that the texts of one region alone name answers for itself there', () => {
  const none = { hubei: '', huangpu: '', xuhui: '' };
  expect(answersByRegion(TEXTS, '省教育厅', nothing())).toEqual({ ...none, hubei: '省教育厅' });
  expect(answersByRegion(TEXTS, '省教育厅', nothing('省教育厅')).hubei).toBe('省教育厅');
  expect(answersByRegion(TEXTS, '省大数据局', nothing())).toEqual({ ...none, hubei: '省数据局' });
  // Two districts have one of this name: only people know which it is.
  expect(answersByRegion(TEXTS, '区科委', nothing())).toEqual(none);
  expect(answersByRegion(TEXTS, '', nothing())).toEqual(none);
});

test('what was chosen is named as the text names it now', () => {
  const chosen = { unit: '某局', answers: '省大数据局', isOpen: false };
  expect(answersByRegion(TEXTS, '某局', () => chosen).hubei).toBe('省数据局');
  const gone = { unit: '某局', answers: '省经信厅', isOpen: false };
  expect(answersByRegion(TEXTS, '某局', () => gone).hubei).toBe('');
});

test('a unit that was chosen on a page of its region is shown; one that is to answer for none stays so', () => {
  const here = { unit: '区科委', answers: '', isOpen: false };
  const inHuangpu = (region: string) =>
    region === 'huangpu' ? here : { ...here, elsewhere: true, isOpen: true };
  const shown = answersByRegion(TEXTS, '区科委', inHuangpu);
  expect(shown).toEqual({ hubei: '', huangpu: '区科委', xuhui: '' });
  const not = { unit: '省教育厅', answers: '', elsewhere: true, isOpen: false };
  expect(answersByRegion(TEXTS, '省教育厅', () => not).hubei).toBe('');
});

test('another name keeps what its unit answers for, but not the former name itself', () => {
  const office = { unit: '黄石市经信局', answers: '省科技厅', isOpen: false };
  expect(answersByRegion(TEXTS, '黄石市数据局', () => office).hubei).toBe('省科技厅');
  const itself = { unit: '省教育厅', answers: '省教育厅', isOpen: false };
  expect(answersByRegion(TEXTS, '省科技厅', () => itself).hubei).toBe('省科技厅');
  expect(answersByRegion(TEXTS, '某局', () => itself).hubei).toBe('');
});
