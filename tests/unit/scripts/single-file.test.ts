import { expect, test } from 'vitest';
import { singleFile } from '../../../scripts/single-file.ts';
import { loadContent } from '../../../src/model/index.ts';

const [loaded] = loadContent('.').plans;
if (loaded === undefined) throw new Error('There is no plan.');
const [clause] = loaded.plan.clauses;
if (clause === undefined) throw new Error('There is no clause.');
/** A plan of one clause. */
const plan = { ...loaded.plan, clauses: [clause], tasks: [] };
const PARTS = { script: 'go()', index: { plans: [] }, icon: '<svg/>', notices: 'x -- y' };

/** The one file of a page with this note below its only clause. */
function fileWith(note: string): string {
  const text = `<div class="official"><p id="${clause?.id}">${clause?.text}</p><p>${note}</p></div>`;
  const page = `<html><head><meta charset="utf-8"></head><body><main id="main">${text}</main><footer><span data-build></span></footer></body></html>`;
  return singleFile(page, plan, PARTS);
}

test.each([
  ['another host', '见<a href="https://example.org/a#1">甲</a>。'],
  ['a mailbox', '见<a href="mailto:a@example.org">甲</a>。'],
  ['a place in the file', `见<a href="#${clause.id}">甲</a>。`],
])('a link to %s stays as it is', (_, note) => {
  expect(fileWith(note)).toContain(note);
});

test('a link to a clause of the plan leads to its place in the file', () => {
  const note = `见<a href="/${plan.id}/#${clause.id}">甲</a>。`;
  expect(fileWith(note)).toContain(`见<a href="#${clause.id}">甲</a>。`);
});

test.each([
  ['another plan', '/other/3-1/#3.1'],
  ['a unit', `/${plan.id}/units/shengkejiting/`],
])('of a link to %s the words stay, without the link', (_, href) => {
  expect(fileWith(`见<a href="${href}">甲<em>乙</em></a>。`)).toContain('见甲<em>乙</em>。');
});

test('a link to a clause that is not there stops the build', () => {
  expect(() => fileWith(`<a href="/${plan.id}/9/#9.9">甲</a>`)).toThrow(
    'a link leads to #9.9, which is not in the one file.',
  );
});

test('a file says which one it is, and carries the licences of its script', () => {
  const [one, other] = [fileWith('甲'), fileWith('乙')].map(
    (html) => /<span data-build="">([0-9a-f]{8})<\/span>/u.exec(html)?.[1],
  );
  expect(one).toBeDefined();
  expect(one).not.toBe(other);
  expect(fileWith('甲')).toContain('<!--x - - y-->');
});
