import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../src/model/index.ts';
import { copyProject, runIn } from '../other-site.ts';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

/** Builds a copy of this project, in a folder with another name each time; the sums of its files. */
function buildCopy(): Map<string, string> {
  const root = copyProject('seeds', 'content');
  roots.push(root);
  runIn(root, 'npx', 'astro', 'build');
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort();
  return new Map(files.map((file) => [file, sha256(readFileSync(join(dist, file)))]));
}

test(
  'two builds of one state, in two folders, are the same files, byte for byte',
  { timeout: 400_000 },
  () => {
    const [one, two] = [buildCopy(), buildCopy()];
    expect(one.size).toBeGreaterThan(50);
    const names = [...new Set([...one.keys(), ...two.keys()])].sort();
    expect(names.find((name) => one.get(name) !== two.get(name))).toBeUndefined();
  },
);
