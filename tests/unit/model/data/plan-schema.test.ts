import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { loadContent, planJsonSchema } from '../../../../src/model/index.ts';
import { samplePlan } from '../../../sample-plan.ts';
import { parsedPlan } from '../parsed-plan.ts';

/** The schema as whoever fetches it has it. */
const published: Record<string, unknown> = JSON.parse(JSON.stringify(planJsonSchema()));
const ajv = new Ajv2020({ allErrors: true });
const validate = ajv.compile(published);
const loaded = samplePlan();
const file = { ...loaded.plan, targets: loaded.targets };

/** Complaints about a file, as read back from JSON. */
function complaints(data: object): string[] {
  validate(JSON.parse(JSON.stringify(data)));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath}: ${message ?? ''}`,
  );
}

/** All ways to the fields of the first object of each kind. */
function fieldsOf(data: unknown, path: string[] = []): string[][] {
  if (Array.isArray(data)) return data.length === 0 ? [] : fieldsOf(data[0], [...path, '0']);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [
    [...path, name],
    ...fieldsOf(value, [...path, name]),
  ]);
}

/** A copy in which something was done to the object that holds the field. */
function changed(path: readonly string[], change: (holder: object, name: string) => void): object {
  const copy: object = JSON.parse(JSON.stringify(file));
  const holder = path.slice(0, -1).reduce<object>((data, name) => Reflect.get(data, name), copy);
  change(holder, path.at(-1) ?? '');
  return copy;
}

/** Fields that may be absent. */
const OPTIONAL = ['clauses.0.task', 'clauses.0.sentence', 'targets.0.date'];

test('the plans of the site fit the published schema, and fields to come do no harm', () => {
  for (const { plan, targets } of loadContent(process.cwd()).plans) {
    expect(complaints({ $schema: '../plan.schema.json', ...plan, targets })).toEqual([]);
  }
  expect(complaints({ ...file, later: 1, targets: [{ ...file.targets[0], later: 1 }] })).toEqual(
    [],
  );
});

test('no field of a plan may be missing, or of another type', () => {
  const paths = fieldsOf(file);
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) {
    const name = path.join('.');
    const without = changed(path, (holder, field) => Reflect.deleteProperty(holder, field));
    if (!OPTIONAL.includes(name)) expect(complaints(without), name).not.toEqual([]);
    const otherwise = changed(path, (holder, field) => Reflect.set(holder, field, { x: 1 }));
    expect(complaints(otherwise), name).not.toEqual([]);
  }
});

const folder = process.env['PLANS_DIR'] ?? '';
test.skipIf(!existsSync(folder))(
  'further plans of the genre fit it too (skipped without PLANS_DIR)',
  () => {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
      const plan = parsedPlan(readFileSync(`${folder}/${name}`, 'utf8'));
      expect(complaints({ ...plan, targets: [] }), name).toEqual([]);
    }
  },
);
