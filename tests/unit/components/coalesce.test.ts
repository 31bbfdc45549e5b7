import { expect, test } from 'vitest';
import { coalesce } from '../../../src/components/base/coalesce.ts';

test('many changes make one write: those of one moment, and those that come while it runs', async () => {
  const done: string[] = [];
  let finish: (() => void)[] = [];
  let value = '';
  const write = coalesce(async () => {
    const written = value;
    await new Promise<void>((resolve) => finish.push(resolve));
    done.push(written);
  });
  const end = async (): Promise<void> => {
    const [first] = finish;
    finish = finish.slice(1);
    first?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const first = ['a', 'b', 'c'].map((now) => {
    value = now;
    return write();
  });
  await new Promise((resolve) => setImmediate(resolve));
  const later = ['d', 'e'].map((now) => {
    value = now;
    return write();
  });
  await end();
  await Promise.all(first);
  expect(done).toEqual(['c']);
  await end();
  await Promise.all(later);
  expect(done).toEqual(['c', 'e']);
  expect(finish).toEqual([]);
  value = 'f';
  const last = write();
  await new Promise((resolve) => setImmediate(resolve));
  await end();
  await last;
  expect(done).toEqual(['c', 'e', 'f']);
});
