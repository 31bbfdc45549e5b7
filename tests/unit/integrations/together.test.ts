import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TOGETHER } from '../../../src/integrations/together.ts';

const modules = TOGETHER.flatMap((set) =>
  Object.entries(set.modules).flatMap(([folder, names]) =>
    names.split(' ').map((name) => `src/${folder}/${name}`),
  ),
);

test('each module of a set is there', () => {
  const missing = modules.filter((path) =>
    ['.ts', '.tsx', '.css'].every((ending) => !existsSync(path + ending)),
  );
  expect(missing).toEqual([]);
});

test('none is in two sets', () => {
  expect(modules.filter((path, at) => modules.indexOf(path) !== at)).toEqual([]);
});
