import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/model/index.ts';
import { makeImported, TEXT } from '../project.ts';
import { SEED, FOLDER, PAGE, READING, snapshot } from './snapshots.ts';

describe('an import over a plan that is there', () => {
  test('changes nothing where the text is the same', async () => {
    const { root, run } = await makeImported();
    const before = snapshot(root);
    expect(await run('import.ts', SEED)).toMatchObject({ status: 0 });
    expect(await run('import.ts', '--plan', 'x-2018-jihua')).toMatchObject({ status: 0 });
    expect(snapshot(root)).toEqual(before);
  });

  test('leaves notes and comments where people put them', async () => {
    const { read, edit, run } = await makeImported();
    edit(PAGE, '</Task>', '</Task>\n\n<Note>按语</Note>');
    edit(`${FOLDER}/plan.yaml`, 'titleBy:', '# 标题是编者拟的\ntitleBy:');
    edit(SEED, '武汉先行。', '新增一句话。武汉先行。');
    expect((await run('import.ts', SEED, '--yes')).output).toContain(`改写 ${PAGE}`);
    expect(read(PAGE)).toMatch(/<\/Task>\n\n<Note>按语<\/Note>\n$/u);
    expect(read(`${FOLDER}/plan.yaml`)).toContain('# 标题是编者拟的');
  });

  test('keeps the ids of what is still there', async () => {
    const { root, read, edit, run } = await makeImported();
    edit(SEED, '武汉先行。', '新增一句话。武汉先行。');
    expect((await run('import.ts', SEED, '--yes')).status).toBe(0);
    const [loaded] = loadContent(root).plans;
    const byText = new Map(loaded?.plan.clauses.map(({ id, text }) => [text, id]));
    expect(byText.get('武汉先行。')).toBe('1.1-1');
    expect(byText.get('各地跟进。')).toBe('1.1-2');
    expect(byText.get('新增一句话。')).toBe('1.1-3');
    expect(read(`${FOLDER}/ids.txt`)).toContain('1.1-3\n');
  });

  test('shows the difference of a new text, clause by clause, and writes it when told to', async () => {
    const { root, edit, run } = await makeImported();
    edit(SEED, '武汉先行。各地跟进。', '各地及时跟进。宜昌先试。');
    const before = snapshot(root);
    const { status, output } = await run('import.ts', SEED);
    expect(status).toBe(0);
    for (const words of [
      '与现有文本比较（x-2018-jihua）：未变 6 处、改写 1 处、新增 1 处、删去 1 处。',
      '未变  0-1 至 1.1（4 处）',
      '删去  1.1-1  一（一）第1句\n    原：武汉先行。',
      '改写  1.1-2  一（一）第2句 → 一（一）第1句\n    原：各地跟进。\n    新：各地及时跟进。',
      '新增  1.1-3  一（一）第2句\n    新：宜昌先试。',
      '加上 --yes 再运行一次就写入',
    ]) {
      expect(output).toContain(words);
    }
    expect(snapshot(root)).toEqual(before);
    expect((await run('import.ts', SEED, '--yes')).status).toBe(0);
    expect(loadContent(root).plans[0]?.plan.tasks[0]?.measures).toEqual(['1.1-2', '1.1-3']);
    expect((await run('verify.ts')).status).toBe(0);
  });

  test('reads by the answers of reading.yaml, and keeps those that nobody asks for any more', async () => {
    const text = TEXT.replace('来源：', '各地要加强领导。\n来源：');
    const { root, read, edit, run } = await makeImported(text);
    const measures = (): string[] | undefined =>
      loadContent(root).plans[0]?.plan.tasks[0]?.measures;
    expect(measures()).toEqual(['1.1-1', '1.1-2']);
    edit(READING, 'default: closing\n    answer: null', 'default: closing\n    answer: measures');
    expect((await run('import.ts', SEED)).status).toBe(0);
    // The sentence had been published as one of the closing text, and keeps its id.
    expect(measures()).toEqual(['1.1-1', '1.1-2', 'e-1']);
    edit(SEED, '各地要加强领导。\n', '');
    expect((await run('import.ts', SEED, '--yes')).status).toBe(0);
    expect(read(`${FOLDER}/plan.yaml`)).toContain('retired:\n  - e-1\n');
    expect(read(READING)).toMatch(/settled:\n[\s\S]*answer: measures/u);
  });

  test('makes a part a task that the editor lists', async () => {
    const { root, edit, run } = await makeImported(
      '一、目标\n（一）先做。甲。乙。\n（二）后做。丙。\n来源：某网 2018年12月29日\n',
    );
    edit(READING, 'tasks: []', 'tasks: ["1.1"]');
    expect((await run('import.ts', SEED)).status).toBe(0);
    const [loaded] = loadContent(root).plans;
    expect(loaded?.plan.tasks.map(({ id, measures }) => [id, measures])).toEqual([
      ['1.1', ['1.1-1', '1.1-2']],
    ]);
  });
});
