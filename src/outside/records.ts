/**
 * Look-ups in records for words from outside: ids, units, names of fields, values of an address. `record[word]` and
 * `word in record` also find the properties that every object has, such as `constructor`. A lint rule names this file.
 */

/** Whether a value is an object with names and values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that is a text; '' for any other. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a record itself has a name. */
export function has<Names extends object>(
  record: Names,
  word: PropertyKey,
): word is keyof Names & PropertyKey {
  return Object.prototype.hasOwnProperty.call(record, word);
}

/** The record's own value under a word from outside; undefined if none. */
export function valueIn<Value>(
  record: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined {
  // eslint-disable-next-line taizhang/no-outside-words -- It is the record's own.
  return has(record, word) ? record[word] : undefined;
}
