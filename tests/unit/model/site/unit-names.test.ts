import { expect, test } from 'vitest';
import { unitsElsewhere } from '../../../../src/model/index.ts';
import type { LoadedContent, LoadedPlan } from '../../../../src/model/index.ts';

/** A plan of a region that names units, and earlier texts with their lines of units. */
function planOf(region: string, names: string[], ...before: string[]): LoadedPlan {
  const versions = before.map((text) => ({ clauses: [{ kind: 'units', text }] }));
  const units = names.map((name) => ({ name }));
  return { plan: { region, units }, versions } as unknown as LoadedPlan;
}

const units = [
  { name: '市数据局', aliases: ['市大数据局', '大数据局'] },
  { name: '市发改委', aliases: ['市物价局', '市粮食局'] },
  { name: '市粮食和物资储备局', aliases: ['市粮食局'] },
].map((unit) => ({ ...unit, slug: '', region: 'x' })) as LoadedContent['units'];

test('names of earlier texts, and of other plans of the region, are the names of this text', () => {
  const plan = planOf('x', ['市数据局', '市发改委'], '（责任单位：市大数据局、市财政局）');
  const other = planOf('x', ['市物价局']);
  const elsewhere = planOf('y', ['大数据局']);
  expect(unitsElsewhere(plan, { plans: [plan, other, elsewhere], units })).toEqual({
    市大数据局: '市数据局',
    市物价局: '市发改委',
  });
  expect(unitsElsewhere(other, { plans: [plan, other], units })).toEqual({ 市发改委: '市物价局' });
});

test('a name of two units, or of one that the text names twice, is nobody’s', () => {
  const plan = planOf('x', ['市发改委', '市粮食和物资储备局'], '（责任单位：市粮食局）');
  expect(unitsElsewhere(plan, { plans: [plan], units })).toEqual({});
  const both = planOf('x', ['市数据局', '大数据局'], '（责任单位：市大数据局）');
  expect(unitsElsewhere(both, { plans: [both], units })).toEqual({});
});
