import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';

const FILE = 'dist-single/hubei-2018-xinxi-xiaofei.html';
let first: Buffer;
let html = '';

beforeAll(() => {
  if (!existsSync(FILE)) throw new Error(`${FILE} is not there: run npm run build:single first.`);
  first = readFileSync(FILE);
  html = first.toString();
});

test('another build makes the same bytes of it', { timeout: 120_000 }, () => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build:single'], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  expect(readFileSync(FILE).equals(first)).toBe(true);
});

test('it says which one it is, and carries the licences of its script', () => {
  expect(html).toMatch(/版本 <span data-build="">[0-9a-f]{8}<\/span>/u);
  expect(html).toMatch(/== preact [\d.]+ \(MIT\)/u);
});

test('the one file can be sent by mail: it is under 660 kB', () => {
  expect(first.length).toBeLessThan(660_000);
});

test('its policy lets nothing in but the scripts and styles that stand in it, by their hashes', () => {
  const [, policy = ''] =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
  const hashes = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(
      ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    );
  const scripts = hashes(/<script(?! type="application\/json")[^>]*>([^]*?)<\/script>/gu);
  expect(scripts).toHaveLength(2);
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${hashes(/<style>([^]*?)<\/style>/gu).join(' ')}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
});

test('it names no other file: all links are places in it, and each place is there', () => {
  const body = html.replace(/<(script|style)\b[^]*?<\/\1>/gu, '');
  const addresses = [...body.matchAll(/\b(?:href|src)="([^"]*)"/gu)].map(
    ([, address = '']) => address,
  );
  const ids = new Set([...body.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
  expect(addresses.length).toBeGreaterThan(150);
  for (const address of addresses.filter((one) => !one.startsWith('data:'))) {
    expect(address).toMatch(/^#./u);
    expect(ids, address).toContain(decodeURIComponent(address.slice(1)));
  }
});
