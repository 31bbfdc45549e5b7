/**
 * The one door to the terminal. What a command prints may quote file names, headers and words of others;
 * none of them can move the cursor, colour or hide what was printed before.
 */
import { systemWords } from '../src/text/commands/system.ts';
import { onOneLine, visible } from '../src/outside/visible.ts';

/** Prints words; a line end follows. */
export function say(words: string): void {
  process.stdout.write(`${visible(words)}\n`);
}

/** Prints what went wrong, on stderr. */
export function complain(words: string): void {
  process.stderr.write(`${visible(words)}\n`);
}

/** Prints data as JSON on one line: the same data for whoever reads it, and nothing that a terminal obeys. */
export function sayJson(data: unknown): void {
  // A character beyond U+FFFF can be written in JSON only by its two halves.
  const text = JSON.stringify(data).replace(/\p{Cf}/gu, (one) =>
    one.length === 1 ? one : one.split('').map(halfOf).join(''),
  );
  process.stdout.write(`${onOneLine(text)}\n`);
}

function halfOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16)}`;
}

/** The words of a fault; those of the system are English, and its own are said in place of them. */
export function wordsOf(error: unknown): string {
  return systemWords(error) ?? (error instanceof Error ? error.message : String(error));
}

/** Runs a command: what it throws is a sentence on stderr, and the exit code 1. */
export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    complain(wordsOf(error));
    process.exitCode = 1;
  }
}
