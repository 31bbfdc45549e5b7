import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { QUICK } from '../quick.ts';

test('each file that npm test is to run is there', () => {
  const files = Object.entries(QUICK).flatMap(([folder, names]) =>
    names.map((name) => `tests/${folder}/${name}${folder === 'e2e' ? '.spec.ts' : '.test.ts'}`),
  );
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
