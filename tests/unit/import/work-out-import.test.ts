import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesOf, planImport, writeFiles } from '../../../src/import/index.ts';
import { loadContent, loadPlan } from '../../../src/model/index.ts';
import type { Answer } from '../../../src/plan/index.ts';
import { makeProject, TEXT } from '../project.ts';

const SEED = 'seeds/x-2018-jihua.txt';
const FOLDER = 'content/x-2018-jihua';
const PAGE = `${FOLDER}/1.mdx`;
const READING = `${FOLDER}/reading.yaml`;

function answer(code: string, words: string): Answer {
  return { code, words: '', before: '', after: '', answer: words };
}

const ANSWERS = [answer('title', '某省计划'), answer('issuer', '某厅')];

async function importInto(
  root: string,
  answers: readonly Answer[] = ANSWERS,
): Promise<Awaited<ReturnType<typeof planImport>>> {
  const bytes = readFileSync(join(root, SEED));
  const planned = await planImport(root, [{ name: SEED, bytes }], { answers, yes: true });
  writeFiles(root, planned.files);
  return planned;
}

describe('an import', () => {
  test('is worked out before anything is written, and names what would change', async () => {
    const { root } = makeProject();
    const bytes = readFileSync(join(root, SEED));
    const planned = await planImport(root, [{ name: SEED, bytes }], {
      answers: ANSWERS,
      yes: true,
    });
    expect(changesOf(root, planned.files).map(({ file }) => file)).toContain(PAGE);
    expect(() => readFileSync(join(root, PAGE))).toThrow();
  });

  test('keeps notes between clauses, paragraphs and tasks; one whose clause is gone is named', async () => {
    const { root, read, edit } = makeProject();
    await importInto(root);
    edit(PAGE, '<Measure id="1.1-2">', '<Note>句间</Note>\n<Measure id="1.1-2">');
    edit(PAGE, '</Task>', '</Task>\n\n<Note>任务之后</Note>');
    edit(PAGE, '---\n\n', '---\n\n<Note>页首</Note>\n\n');
    edit(SEED, '到2020年底，建成10个园区。\n', '');
    edit(SEED, '各地跟进。', '各地跟进落实。');
    const planned = await importInto(root);
    const page = read(PAGE);
    expect(page.indexOf('页首')).toBeLessThan(page.indexOf('id="1"'));
    expect(page.indexOf('句间')).toBeGreaterThan(page.indexOf('武汉先行'));
    expect(page.indexOf('句间')).toBeLessThan(page.indexOf('各地跟进落实'));
    expect(page.indexOf('任务之后')).toBeGreaterThan(page.indexOf('</Task>'));
    expect(planned.plans[0]?.movedNotes).toEqual([]);
    edit(PAGE, '<Measure id="1.1-2">', '<Note>将失去前一句</Note>\n<Measure id="1.1-2">');
    edit(SEED, '武汉先行。', '');
    const again = await importInto(root);
    expect(again.plans[0]?.gone).toContain('1.1-1');
    expect(read(PAGE)).toContain('将失去前一句');
    expect(again.plans[0]?.movedNotes.map(({ text }) => text)).toContain(
      '<Note>将失去前一句</Note>',
    );
  });

  test('keeps a note between paragraphs where it stood, in a task and outside', async () => {
    const text = TEXT.replace('各地跟进。', '\n各地跟进。\n');
    const { root, read, edit } = makeProject(text);
    await importInto(root);
    edit(
      PAGE,
      '</Paragraph>\n<Paragraph>\n<Measure id="1.1-2"',
      '</Paragraph>\n<Note>段间</Note>\n<Paragraph>\n<Measure id="1.1-2"',
    );
    edit(PAGE, '</Clause>\n</Paragraph>', '</Clause>\n</Paragraph>\n\n<Note>段后</Note>');
    edit(SEED, '各地跟进。', '各地跟进落实。');
    await importInto(root);
    expect(read(PAGE)).toMatch(/<\/Paragraph>\n\n<Note>段间<\/Note>\n\n<Paragraph>/u);
    expect(read(PAGE)).toMatch(/<\/Clause>\n<\/Paragraph>\n\n<Note>段后<\/Note>\n\n<Task/u);
  });

  test('an answer in reading.yaml counts, comments stay, and what is no option is refused with its line', async () => {
    const text = TEXT.replace('来源：', '各地要加强领导。\n来源：');
    const { root, read, edit } = makeProject(text);
    await importInto(root);
    edit(READING, 'answer: null', 'answer: measures # 问过办公室');
    await importInto(root, []);
    expect(loadContent(root).plans[0]?.plan.tasks[0]?.measures).toHaveLength(3);
    expect(read(READING)).toContain('# 问过办公室');
    edit(READING, 'answer: measures', 'answer: constructor');
    expect(() => loadContent(root)).toThrow(/reading\.yaml:\d+: /u);
  });

  test('an answer that nobody asks for any more is kept, and counts again when it is asked', async () => {
    const text = TEXT.replace('来源：', '各地要加强领导。\n来源：');
    const { root, read, edit } = makeProject(text);
    await importInto(root);
    edit(READING, 'answer: null', 'answer: measures');
    edit(SEED, '各地要加强领导。\n', '');
    await importInto(root, []);
    expect(read(READING)).toMatch(/settled:\n[\s\S]*answer: measures/u);
    edit(SEED, '来源：', '各地要加强领导。\n来源：');
    await importInto(root, []);
    expect(read(READING)).not.toContain('settled:');
    expect(read(READING)).toContain('answer: measures');
  });

  test('a task that reading.yaml lists and that is none stops a build with its line', async () => {
    const { root, edit } = makeProject();
    await importInto(root);
    edit(READING, 'tasks: []', 'tasks: ["9.9"]');
    expect(() => loadContent(root)).toThrow(/reading\.yaml:\d+: .*9\.9/u);
  });

  test('a text that is gone from seeds/ stops a build', async () => {
    const { root } = makeProject();
    await importInto(root);
    rmSync(join(root, SEED));
    expect(() => loadContent(root)).toThrow(`${SEED}: `);
    expect(() => loadPlan(root, 'x-2018-jihua')).toThrow(`${SEED}: `);
  });
});
