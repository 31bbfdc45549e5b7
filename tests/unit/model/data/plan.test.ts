import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  buildPlan,
  contentsOf,
  factsOf,
  fingerprint,
  labelOf,
  loadContent,
  pagesFromTree,
  withoutLabel,
  withoutSpace,
} from '../../../../src/model/index.ts';
import { parse } from '../../../../src/plan/index.ts';
import { samplePlan } from '../../../sample-plan.ts';
import { META, parsedPlan } from '../parsed-plan.ts';

const SEED = 'seeds/hubei-2018-xinxi-xiaofei.txt';

const { places } = loadContent(process.cwd());

const loaded = samplePlan();

const { plan } = loaded;

describe('the first plan', () => {
  test('its clauses, joined and without white space, are the source text', () => {
    const text = plan.clauses.map((clause) => clause.text).join('');
    expect(withoutSpace(text)).toBe(withoutSpace(readFileSync(SEED, 'utf8')));
  });

  test('has the ids that links and marks rely on', () => {
    const ids = plan.clauses.map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['0-1', '1', '1-1', '2', '2-1']);
    expect(plan.tasks.map(({ id }) => id)).toEqual([
      ...[1, 2, 3, 4, 5].map((task) => `3.1.${task}`),
      ...[1, 2, 3, 4, 5].map((task) => `3.2.${task}`),
      ...[1, 2, 3, 4].map((task) => `3.3.${task}`),
      ...[1, 2, 3, 4].map((task) => `4.${task}`),
    ]);
    expect(plan.tasks[0]?.measures).toEqual([1, 2, 3, 4, 5].map((one) => `3.1.1-${one}`));
    expect(ids).toContain('3.1.1-u');
    expect(ids.at(-1)).toBe('s-1');
  });

  test('says where a clause stands, as a person would', () => {
    const byId = new Map(plan.clauses.map((clause) => [clause.id, clause]));
    expect(byId.get('3.1.1-2')).toMatchObject({
      kind: 'measure',
      page: 'hubei-2018-xinxi-xiaofei/3-1/',
      place: '三（一）1.',
      sentence: 2,
      task: '3.1.1',
    });
    expect(byId.get('2-3')).toMatchObject({ place: '二', sentence: 3 });
    expect(byId.get('4.2-1')?.place).toBe('四（二）');
    expect(byId.get('s-1')?.place).toBe('');
    expect(byId.get('0-1')?.place).toBe('');
    expect(plan.tasks[0]?.path).toEqual(['三、主要任务', '（一）提高信息消费供给水平。']);
    expect(plan.tasks[17]?.path).toEqual(['四、保障措施']);
  });

  test('names 24 units, the collective one undivided and on 17 of the 18 tasks', () => {
    expect(plan.units).toHaveLength(24);
    const collective = plan.units.find(({ name }) => name === '各市、州、县人民政府');
    expect(collective?.tasks).toHaveLength(17);
    expect(plan.tasks.flatMap(({ units }) => units)).toHaveLength(78);
    expect(new Set(plan.tasks.flatMap((task) => task.responsible.map(({ role }) => role)))).toEqual(
      new Set(['listed']),
    );
    expect(new Set(plan.units.map(({ slug }) => slug)).size).toBe(24);
  });

  test('dates only what the text dates, and never calls a 力争 firm', () => {
    expect(plan.deadlines).toEqual([
      { clause: '2-1', words: '2020年底', from: null, until: '2020-12-31', firm: false },
      { clause: '3.2.1-4', words: '2019年底', from: null, until: '2019-12-31', firm: false },
      { clause: '3.2.3-4', words: '2020年底', from: null, until: '2020-12-31', firm: false },
    ]);
    expect(plan.tasks.filter(({ deadlines }) => deadlines.length > 0)).toHaveLength(2);
  });

  test('cites four documents in marks, one with its number, and a law without', () => {
    expect(plan.citations.map(({ title, number }) => [title, number])).toEqual([
      ['国务院关于进一步扩大和升级信息消费持续释放内需潜力的指导意见', '国发〔2017〕40号'],
      ['教育信息化2.0行动计划', null],
      ['湖北省工业互联网发展工作计划（2018-2020年）', null],
      ['湖北省社会信用信息管理条例', null],
      ['国家网络安全法', null],
    ]);
  });

  test('has contents: four chapters, three sections, with the measures of each page', () => {
    const contents = contentsOf(plan);
    expect(contents.map(({ id, level, measures }) => [id, level, measures.length])).toEqual([
      ['1', 1, 0],
      ['2', 1, 0],
      ['3', 1, 0],
      ['3.1', 2, 21],
      ['3.2', 2, 22],
      ['3.3', 2, 9],
      ['4', 1, 9],
    ]);
    expect(contents[2]).toMatchObject({
      ownsPage: false,
      address: 'hubei-2018-xinxi-xiaofei/3-1/#3',
    });
  });

  test('the facts beside a page point to their clauses', () => {
    const clauses = plan.clauses.filter(({ page }) => page.endsWith('/3-2/'));
    const { places: named, deadlines, citations } = factsOf(plan, places, clauses);
    expect(named.map((mention) => [mention.name, mention.clauses.map(({ id }) => id)])).toEqual([
      ['武汉', ['3.2.1-1', '3.2.1-2', '3.2.2-1', '3.2.2-2']],
      ['襄阳', ['3.2.2-1']],
      ['宜昌', ['3.2.2-1']],
    ]);
    expect(deadlines).toHaveLength(2);
    expect(citations).toHaveLength(1);
  });

  test('a fingerprint is 16 hex digits of the wording without white space', () => {
    expect(fingerprint('甲 乙。')).toBe(fingerprint('甲乙。'));
    expect(fingerprint('甲乙。')).not.toBe(fingerprint('甲丙。'));
    expect(fingerprint('甲乙。')).toMatch(/^[0-9a-f]{16}$/u);
    expect(labelOf('三、主要任务')).toBe('三、');
    expect(labelOf('附则')).toBe('');
  });

  test('a heading as a name has neither its number nor the 。 at its end', () => {
    expect(withoutLabel('（一）提高信息消费供给水平。')).toBe('提高信息消费供给水平');
    expect(withoutLabel('附则')).toBe('附则');
  });
});

describe('other plans', () => {
  test('a number printed twice gets a letter, its children under it', () => {
    const { clauses } = parsedPlan('一、甲\n（一）子。句。\n一、乙\n（一）丑。句。');
    expect(clauses.map(({ id }) => id)).toEqual(['1', '1.1', '1.1-1', '1b', '1b.1', '1b.1-1']);
  });

  test('titles, number, addressees, signature, notes and attachments have ids of their own', () => {
    const text = [
      '关于某事的通知',
      '某发〔2019〕3号',
      '各市人民政府：',
      '现将方案印发给你们，请认真贯彻执行。',
      '一、甲',
      '句。',
      '某某人民政府',
      '2019年1月1日',
      '（此件公开发布）',
      '附件1',
      '一、表\t二、表',
    ].join('\n');
    const { clauses } = parsedPlan(text);
    expect(clauses.map(({ id }) => id)).toEqual([
      ...['t-1', 'n-1', 'd-1', '0-1', '1', '1-1', 'e-1', 'e-2', 'e-3'],
      ...clauses.slice(9).map(({ id }) => id),
    ]);
    expect(clauses.slice(9).every(({ id }) => /^a1-r?\d+$/u.test(id))).toBe(true);
    expect(clauses.at(-1)).toMatchObject({ kind: 'cell', id: 'a1-r1', page: 'x/a1/' });
    expect(clauses.every(({ id, place }) => /^[tnde0a]/u.test(id) === (place === ''))).toBe(true);
  });

  test('several lines of units are numbered; a chapter of sections keeps its opening on the first page', () => {
    const text =
      '一、甲\n总起。\n（一）子。\n1.丑。句。\n牵头单位：省厅\n参与单位：市局\n（二）寅。句。\n二、乙\n句。';
    const { clauses, tasks } = parsedPlan(text);
    expect(clauses.map(({ id, page }) => `${id} ${page}`).slice(0, 4)).toEqual([
      '1 x/1-1/',
      '1-1 x/1-1/',
      '1.1 x/1-1/',
      '1.1.1 x/1-1/',
    ]);
    expect(clauses.filter(({ kind }) => kind === 'units').map(({ id }) => id)).toEqual([
      '1.1.1-u',
      '1.1.1-u2',
    ]);
    expect(tasks[0]?.responsible.map(({ unit, role, clause }) => [unit, role, clause])).toEqual([
      ['省厅', 'lead', '1.1.1-u'],
      ['市局', 'join', '1.1.1-u2'],
    ]);
  });

  test('a text without any chapter is one page, its source what the editor says', () => {
    const empty = parsedPlan('只有一句话。');
    expect(empty.clauses.map(({ id, page }) => [id, page])).toEqual([['0-1', 'x/']]);
    expect(empty.source).toBe('某网 2020-01-02');
  });

  test('a unit that nobody listed stops the build and says how to mend it', () => {
    const pages = pagesFromTree(parse('一、甲\n1.题。句。（责任单位：省厅）'));
    expect(() => buildPlan('x', META, pages, [], 'sum')).toThrow(
      'content/units/x.yaml: 没有列出单位“省厅”。',
    );
  });

  const folder = process.env['PLANS_DIR'] ?? '';
  test.skipIf(!existsSync(folder))(
    'real plans of the genre keep every character through ids and pages (skipped without PLANS_DIR)',
    () => {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const { clauses } = parsedPlan(text);
        const joined = withoutSpace(clauses.map((clause) => clause.text).join(''));
        expect(joined === withoutSpace(text), name).toBe(true);
        expect(new Set(clauses.map(({ id }) => id)).size, name).toBe(clauses.length);
      }
    },
  );
});
