import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { complain, run, say, sayJson } from '../../../scripts/terminal.ts';
import { FaultError } from '../../../src/model/shapes/content.ts';
import { onOneLine, visible } from '../../../src/outside/visible.ts';
import { makeImported, makeProject, TEXT } from '../project.ts';

/** Whatever a terminal obeys, our own line ends aside. */
const OBEYED = /[^\P{C}\n\t]|[\u2028\u2029]/u;

/** What a terminal, an editor or a reader of logs would obey, of each kind. */
const HOSTILE =
  '\u001b[2J\u001b]0;x\u0007\r\b\u007f\u0085\u009b31m\u200e\u202e\u2066\u2028\u2029\ufeff';

describe('words from outside', () => {
  test('are shown by their numbers where one would see nothing of them', () => {
    expect(visible('甲\u001b[31m乙\u202e\u0085\u2028\n丙\t丁')).toBe(
      '甲\\u001b[31m乙\\u202e\\u0085\\u2028\n丙\t丁',
    );
    expect(onOneLine('甲\n乙\t丙\r')).toBe('甲\\u000a乙\\u0009丙\\u000d');
    expect(visible('\u{e0001}\ud800')).toBe('\\u{e0001}\\ud800');
    expect(visible(HOSTILE)).not.toMatch(OBEYED);
    const own = '三（一）1.“甲”——乙…〔2018〕 a—b é 𠮷';
    expect(onOneLine(own)).toBe(own);
  });

  test('of every code point nothing that is obeyed comes through, and all else comes as it is', () => {
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const one = String.fromCodePoint(code);
      const isShown = !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(one);
      if ((onOneLine(one) === one) !== isShown) throw new Error(code.toString(16));
    }
  });

  test('go to the terminal through one door, as lines, faults and JSON', async () => {
    const written: string[] = [];
    const take = (chunk: unknown): boolean => written.push(String(chunk)) > 0;
    const out = vi.spyOn(process.stdout, 'write').mockImplementation(take);
    const err = vi.spyOn(process.stderr, 'write').mockImplementation(take);
    const data = { [HOSTILE]: `${HOSTILE}\u{e0001}` };
    say(HOSTILE);
    complain(HOSTILE);
    sayJson(data);
    await run(() => {
      throw new Error(HOSTILE);
    });
    process.exitCode = undefined;
    out.mockRestore();
    err.mockRestore();
    expect(written).toHaveLength(4);
    expect(written.join('')).not.toMatch(OBEYED);
    expect(JSON.parse(written[2] ?? '')).toEqual(data);
  });

  test('in a fault of the content stay on their line', () => {
    expect(new FaultError(['a\u001b\nb', 'c']).message).toBe('a\\u001b\\u000ab\nc');
  });
});

describe('a command prints nothing that a terminal obeys', () => {
  const text = TEXT.replace(
    '武汉先行',
    `武汉${HOSTILE.replace(/[\r\u0085\u2028\u2029]/gu, '')}先行`,
  );

  test('import: names of files, arguments, the table, questions, the report', async () => {
    const { root, run: runIn } = makeProject(text);
    const name = `seeds/\u001b[2J\u202e\n正文.txt`;
    renameSync(join(root, 'seeds/x-2018-jihua.txt'), join(root, name));
    const said = [
      await runIn('import.ts', name, '--dry-run', '--answer', `title=${HOSTILE}计划`),
      await runIn('import.ts', name, '--yes', '--answer', `title=${HOSTILE}`, '--report', 'json'),
      await runIn('import.ts', `${name}.gone`),
      await runIn('import.ts', `--${HOSTILE}`),
      await runIn('import.ts', name, '--plan', HOSTILE),
      await runIn('import.ts', name, '--answer', HOSTILE),
      await runIn('import.ts', name, '--report', HOSTILE),
    ];
    const outputs = said.map(({ output }) => output);
    for (const output of outputs) {
      expect(output).not.toMatch(OBEYED);
      expect(output).toMatch(/\\u(?:001b|202e)|可选|方案/u);
    }
    expect(outputs[2]).toContain('\\u001b[2J\\u202e\\u000a正文.txt.gone: 没有这个文件');
  });

  test('verify and build: what is wrong is quoted with its numbers', async () => {
    const { edit, run: runIn } = await makeImported(text);
    edit('content/x-2018-jihua/1.mdx', '各地跟进', `各地\u001b[31m\u202e跟进`);
    const { status, output } = await runIn('verify.ts');
    expect(status).toBe(1);
    expect(output).not.toMatch(OBEYED);
    expect(output).toContain('\\u001b');
  });
});
