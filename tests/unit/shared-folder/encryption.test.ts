import { expect, test } from 'vitest';
import { readLedgerFile } from '../../../src/ledger/index.ts';
import { lockOf, plainPhrase } from '../../../src/shared-folder/index.ts';

const TEXT = '{"format":"taizhang-ledger","甲":"乙"}';

test('what a phrase closes it opens, however wide it is typed, and no other does', async () => {
  const one = lockOf(' ｔｅａｍ 口令 ', crypto);
  const locked = await one.close(TEXT);
  expect(locked).not.toContain('甲');
  expect(readLedgerFile(locked)).toMatchObject({ complaints: [{ reason: 'locked' }] });
  expect(JSON.parse(locked)).toMatchObject({
    ...{ format: 'taizhang-ledger', version: 2 },
    encrypted: { kdf: 'PBKDF2-SHA-256', iterations: 600_000, cipher: 'AES-256-GCM' },
  });
  const other = lockOf('team 口令', crypto);
  expect(other.isProven()).toBe(false);
  expect(await other.open(locked)).toBe(TEXT);
  expect(other.isProven()).toBe(true);
  // One key opens all of a team's files; what closes each file is used once.
  const [{ encrypted: first }, { encrypted: second }] = [
    JSON.parse(locked),
    JSON.parse(await other.close(TEXT)),
  ];
  expect(second.salt).toBe(first.salt);
  expect(second.iv).not.toBe(first.iv);
  const wrong = lockOf('team 口令1', crypto);
  expect(await wrong.open(locked)).toBeUndefined();
  expect(wrong.isProven()).toBe(false);
  expect(plainPhrase(' ｔ ')).toBe('t');
});

test('a long text is closed and opened', async () => {
  const lock = lockOf('12345678', crypto);
  const long = '长'.repeat(100_000);
  expect(await lock.open(await lock.close(long))).toBe(long);
});

test('a file that was changed, or asks for more than is sensible, is not opened', async () => {
  const lock = lockOf('12345678', crypto);
  const file = JSON.parse(await lock.close(TEXT));
  const { encrypted } = file;
  const bad: unknown[] = [
    ...[null, {}, { ...file, text: 1 }, { ...file, text: `A${file.text}` }, { ...file, text: '!' }],
    ...[
      ...[{ iterations: 10 ** 12 }, { iterations: 1 }, { iterations: '600000' }, { kdf: 'x' }],
      ...[{ cipher: 'x' }, { salt: 1 }, { iv: null }, { iv: 'AAAA' }],
    ].map((part) => ({ ...file, encrypted: { ...encrypted, ...part } })),
  ];
  for (const one of bad) expect(await lock.open(JSON.stringify(one))).toBeUndefined();
  expect(await lock.open('no')).toBeUndefined();
  // Fewer rounds than we take, but not too few: it is read, and not followed.
  const older = { ...encrypted, iterations: 100_000 };
  expect(await lock.open(JSON.stringify({ ...file, encrypted: older }))).toBeUndefined();
});
