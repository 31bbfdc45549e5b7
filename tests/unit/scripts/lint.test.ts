import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

/** What lint says of a piece of code in a file of src: the lines of words from outside. */
async function linesOf(code: string): Promise<number[]> {
  const [result] = await new ESLint().lintText(code, { filePath: 'src/ledger/home.ts' });
  const messages = result?.messages ?? [];
  return messages
    .filter(({ ruleId }) => ruleId === 'taizhang/no-outside-words')
    .map(({ line }) => line);
}

test('lint names each lookup of a word that may come from outside, and no other', async () => {
  const lines = await linesOf(`
    export function look(record: Record<string, number>, word: string, known: 'a' | 'b'): unknown[] {
      const list = [1, 2];
      const { [word]: picked = 0 } = record;
      const both = { a: 1, b: 2 };
      record[word] = 1;
      return [
        record[word] ?? 0,
        word in record,
        both[known],
        list[list.length - 1],
        record['status'],
        'a' in both,
        picked,
      ];
    }
  `);
  expect(lines).toEqual([4, 6, 8, 9]);
}, 240_000);
