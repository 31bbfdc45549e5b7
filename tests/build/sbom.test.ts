import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Bom {
  bomFormat: string;
  specVersion: string;
  components: { name: string; version: string; purl: string; hashes: { content: string }[] }[];
}

function makeBoms(): string[] {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/sbom.ts'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return ['build', 'site'].map((name) => readFileSync(`reports/${name}.cdx.json`, 'utf8'));
}

test('the lists for machines hold each package once, with its checksum, and are the same again', () => {
  const texts = makeBoms();
  const [build, site] = texts.map((text): Bom => JSON.parse(text));
  const lock: { packages: Record<string, { name?: string }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const known = new Map(build?.components.map((one) => [one.purl, one]));
  expect(known.size).toBe(build?.components.length);
  const names = new Set(build?.components.map(({ name }) => name));
  for (const [path, { name }] of Object.entries(lock.packages).filter(([one]) => one !== '')) {
    // One that is installed under another name says its own.
    expect(names).toContain(name ?? path.replace(/^.*node_modules\//u, ''));
  }
  expect(site?.components.length).toBeGreaterThan(10);
  for (const { purl, hashes } of site?.components ?? []) {
    expect(known.get(purl)?.hashes, purl).toEqual(hashes);
    expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/u);
  }
  expect(makeBoms()).toEqual(texts);
});
