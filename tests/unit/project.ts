import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { runImport } from '../../scripts/run-import.ts';
import { sha256 } from '../../src/model/index.ts';

/** A text that has a chapter, a task and a source. */
export const TEXT =
  '为加快发展，制定本方案。\n一、总体目标\n到2020年底，建成10个园区。\n（一）加快建设。武汉先行。各地跟进。（责任单位：省科技厅、省经信厅）\n来源：某网 2018年12月29日\n';

/** What the text does not say: its title and who issued it. */
export const ANSWERS = ['--answer', 'title=某省计划', '--answer', 'issuer=某厅'];

/** A project in a folder of its own: its seeds and content, without code. */
export interface Project {
  root: string;
  /** Paths from the project's folder. */
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  /** Replaces words in a file; throws where they do not stand. */
  edit: (file: string, words: string, by: string) => void;
  /** Runs one of scripts/ there. */
  run: (script: string, ...words: string[]) => Promise<Said>;
}

/** What a command said, and its exit code. */
interface Said {
  status: number | null;
  output: string;
}

/** Runs a command as a program of its own. */
function start(root: string, script: string, words: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts', script), ...words],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

/** Runs `npm run import` in this process: a program of its own takes longer to start than a text to be read. */
async function importIn(root: string, words: readonly string[]): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      said[name] += String(chunk);
      return true;
    }),
  );
  const here = process.cwd();
  process.chdir(root);
  try {
    await runImport(words);
    return { status: Number(process.exitCode ?? 0), output: said.stdout + said.stderr };
  } finally {
    process.chdir(here);
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

/** Makes a project with the plan `x-2018-jihua`, not yet imported; it is gone after the test. */
export function makeProject(text = TEXT): Project {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (file: string, content: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  write('seeds/x-2018-jihua.txt', text);
  write(
    'seeds/source.yaml',
    `- file: x-2018-jihua.txt\n  origin: by hand\n  date: 2026-11-24\n  sha256: ${sha256(text)}\n`,
  );
  write('content/site.yaml', 'id: test\nname: 试\n');
  write('content/places.yaml', '[]\n');
  write('content/terms.yaml', '[]\n');
  return {
    root,
    read,
    write,
    edit: (file, words, by) => {
      const before = read(file);
      if (!before.includes(words)) throw new Error(`${file} does not hold “${words}”`);
      write(file, before.replace(words, by));
    },
    run: async (script, ...words) =>
      script === 'import.ts' ? importIn(root, words) : start(root, script, words),
  };
}

/** What an import of a text wrote, once for all tests of a file. */
const imported = new Map<string, [file: string, text: string][]>();

function filesOf(root: string): [string, string][] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]);
}

/** A project whose plan is imported. */
export async function makeImported(text = TEXT): Promise<Project> {
  const project = makeProject(text);
  const files = imported.get(text);
  if (files !== undefined) {
    for (const [file, content] of files) project.write(file, content);
    return project;
  }
  const { status, output } = await project.run(
    'import.ts',
    'seeds/x-2018-jihua.txt',
    '--yes',
    ...ANSWERS,
  );
  if (status !== 0) throw new Error(output);
  imported.set(text, filesOf(project.root));
  return project;
}
