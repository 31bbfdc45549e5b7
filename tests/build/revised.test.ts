import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOtherSite, runIn } from '../other-site.ts';
import type { OtherSite } from '../other-site.ts';

const PLAN = 'x-2018-jihua';
const UNITS = '（责任单位：省科技厅）';
const A = '加快国家存储器基地项目建设，重点推动芯片设计。';
const B = '研发基于位置服务的智能地理信息系统平台。';
const C = '降低中小企业信息化建设与运营成本。';
const BEFORE = `一、总则\n为了发展，制定本方案。\n二、任务\n（一）甲节\n1.先做。${A}${B}${UNITS}\n（二）乙节\n1.后做。${C}${UNITS}\n某省人民政府\n2018年3月5日\n`;
/** One chapter is gone, a sentence is reworded, one has moved to another page, one is gone. */
const AFTER = `一、任务\n（一）甲节\n1.先做。${A.replace('设计', '制造')}${UNITS}\n（二）乙节\n1.后做。${B}${UNITS}\n某省人民政府\n2021年4月6日\n`;

let site: OtherSite;
const read = (file: string): string => readFileSync(join(site.root, 'dist', file), 'utf8');

beforeAll(() => {
  site = makeOtherSite(PLAN, BEFORE);
  site.import();
  writeFileSync(join(site.root, 'new.txt'), AFTER);
  runIn(site.root, 'node', 'scripts/import.ts', 'new.txt', '--plan', PLAN, '--yes');
  site.build();
}, 180_000);

afterAll(() => rmSync(site.root, { recursive: true, force: true }));

test('an address that is gone leaves a page that says where its clauses are', () => {
  const page = read(`${PLAN}/1/index.html`);
  expect(page).toContain('（本页已取消）');
  expect(page).toMatch(/<p id="1-1">为了发展，制定本方案。<\/p>/u);
  expect(page).toContain('修订时删去');
});

test('a link to a clause that stands on another page, or nowhere, still finds it', () => {
  const page = read(`${PLAN}/2-1/index.html`);
  expect(page).toMatch(new RegExp(`<p id="2\\.1\\.1-2">${B}</p>`, 'u'));
  expect(page).toContain('href="../2-2/#2.1.1-2"');
  const now = read(`${PLAN}/2-2/index.html`);
  expect(now).toContain('id="2.1.1-2"');
  expect(now).toMatch(new RegExp(`<p id="2\\.2\\.1-1">${C}</p>`, 'u'));
});

test('versions stand side by side, with what differs marked; a feed tells of them', () => {
  const page = read(`${PLAN}/changes/index.html`);
  expect(page).toContain('<del>设计</del>');
  expect(page).toContain('<ins>制造</ins>');
  expect(page).toMatch(/<tr id="v2-2\.2\.1-1" data-fate="gone">/u);
  expect(page).toMatch(/<tr id="v2-2\.1\.1-2" data-fate="moved">/u);
  expect(read('changes.xml')).toContain(`<link href="${PLAN}/changes/#v2"/>`);
  expect(read(`${PLAN}/index.html`)).toContain('修订记录');
});

test('former wordings are there for marks that were made of them', () => {
  const { wordings } = JSON.parse(read(`${PLAN}/changes.json`));
  const of = (id: string): unknown => wordings.find((one: { id: string }) => one.id === id);
  expect(of('2.1.1-1')).toMatchObject({ text: A, isGone: false });
  expect(of('2.2.1-1')).toMatchObject({ text: C, isGone: true, place: '二（二）1.第1句' });
  expect(read(`${PLAN}/2-1/index.html`)).toContain('data-versions="1"');
});

test('what people said of the first text is not before the plan: its pages know the day of that', () => {
  for (const page of ['2-1', 'ledger', 'rollup']) {
    expect(read(`${PLAN}/${page}/index.html`)).toMatch(/<body[^>]* data-since="2018-03-05"/u);
  }
});

test('what was built is the present text, and nothing is said of a plan that was not revised', () => {
  const said = runIn(site.root, 'node', 'scripts/verify.ts');
  expect(said).toContain('核对无误');
  expect(existsSync('dist/hubei-2018-xinxi-xiaofei/changes')).toBe(
    existsSync('content/hubei-2018-xinxi-xiaofei/versions'),
  );
});
