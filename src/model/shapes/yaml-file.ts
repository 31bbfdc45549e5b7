import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type * as z from 'zod';
import { dataFaults, faultLine } from '../../text/commands/faults.ts';
import { codeOf, systemFault } from '../../text/commands/system.ts';
import { FaultError } from './content.ts';

/**
 * The text of a file, without the byte order mark that some editors put in front.
 *
 * @throws FaultError if there is no such file, or if the system does not let us read it.
 */
export function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    const words = codeOf(error) === 'ENOENT' ? dataFaults.noFile() : systemFault(error);
    if (words === undefined) throw error;
    throw new FaultError([faultLine(file, undefined, words)]);
  }
}

/** A parsed YAML text, with a function that finds the lines of its parts. */
export interface YamlText {
  document: Document;
  /** The line of the value at a path, from 1; if there is no such value, the line of the nearest one above it. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Parses YAML.
 *
 * @param file Named in the error.
 * @param before Lines of the file that stand before the text.
 * @throws Error with a line for each mistake.
 */
export function parseYamlText(file: string, text: string, before = 0): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/\r\n?/gu, '\n'), {
    lineCounter: lines,
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ code, pos }) =>
      faultLine(file, lines.linePos(pos[0]).line + before, dataFaults.yaml(code)),
    );
    throw new FaultError([...new Set(faults)]);
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const start = isNode(node) ? node.range?.[0] : undefined;
      if (start !== undefined) return lines.linePos(start).line + before;
    }
    return before + 1;
  };
  return { document, lineOf };
}

/** The expected value, as the schema names it. */
function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.code === 'invalid_value' ? issue.values.map(String).join('、') : '';
}

function wordsOf(issue: z.core.$ZodIssue): string {
  const found = issue.input === undefined ? undefined : JSON.stringify(issue.input).slice(0, 80);
  return dataFaults.issue({
    code: issue.code ?? '',
    path: issue.path,
    message: issue.message,
    expected: expectedOf(issue),
    found,
    keys: issue.code === 'unrecognized_keys' ? issue.keys : [],
  });
}

/**
 * Reads data by a schema.
 *
 * @param file Named in the error.
 * @param lineOf The line of a path in the data, if there are lines.
 * @throws Error with a line for each mistake: file, line, what is wrong, what was found, how to mend it.
 */
export function readBySchema<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  data: unknown,
  lineOf?: YamlText['lineOf'],
): z.infer<Schema> {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) =>
    faultLine(file, lineOf?.(issue.path), wordsOf(issue)),
  );
  throw new FaultError(faults);
}

/**
 * Reads YAML by a schema.
 *
 * @param before Lines of the file that stand before the text.
 * @throws Error with a line for each mistake.
 */
export function readYamlText<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  text: string,
  before = 0,
): z.infer<Schema> {
  const { document, lineOf } = parseYamlText(file, text, before);
  return readBySchema(file, schema, document.toJS(), lineOf);
}

/**
 * Reads a YAML file by a schema.
 *
 * @param root Folder of the project.
 * @throws Error with a line for each mistake, or because there is no such file.
 */
export function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  return readYamlText(file, schema, readText(root, file));
}
