/** Replaces src/components/base/ask-ahead.ts: the one file has all scripts and styles in it. */
export function askAhead(): void {}
