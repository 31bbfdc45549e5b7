import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { contentFaults, faultLine } from '../../text/commands/faults.ts';
import { FaultError } from '../shapes/content.ts';
import { planClauseSchema } from '../data/plan-schema.ts';
import type { Plan } from '../data/plan-schema.ts';
import { readBySchema, readText } from '../shapes/yaml-file.ts';

/** `content/<plan>/versions/<n>.json`: a plan as it was published before its text was revised. */
const versionSchema = z.strictObject({
  /** From 1. */
  version: z.int().min(1),
  /** Name of its text in `seeds/`. */
  seed: z.string().min(1),
  title: z.string(),
  number: z.string().nullable(),
  /** The day of the document, or else the day that its publisher gives; null if neither is known. */
  date: z.iso.date().nullable(),
  /** The day on which a newer text was imported over it. */
  replaced: z.iso.date(),
  /** In the order of the text. */
  clauses: z.array(planClauseSchema),
});
export type Version = z.infer<typeof versionSchema>;

/** Path of an earlier version of a plan. */
export function versionFile(planId: string, version: number): string {
  return `content/${planId}/versions/${version}.json`;
}

function readJson(root: string, file: string): unknown {
  try {
    return JSON.parse(readText(root, file));
  } catch {
    throw new FaultError([faultLine(file, undefined, contentFaults.notJson())]);
  }
}

/** The earlier versions of a plan, the oldest first. @throws FaultError that names what is wrong in one of them. */
export function loadVersions(root: string, planId: string): Version[] {
  const versions: Version[] = [];
  for (let number = 1; ; number += 1) {
    const file = versionFile(planId, number);
    if (!existsSync(join(root, file))) return versions;
    versions.push(readBySchema(file, versionSchema, readJson(root, file)));
  }
}

/**
 * A plan in the form in which it is kept when its text is revised.
 *
 * @param day The publisher's day of the text, if it is known.
 * @param replaced Today, YYYY-MM-DD.
 */
export function versionOf(
  { id, title, number, date, clauses }: Plan,
  version: number,
  day: string | undefined,
  replaced: string,
): Version {
  return {
    ...{ version, seed: `${id}.v${version}.txt`, title, number },
    ...{ date: date ?? day ?? null, replaced, clauses },
  };
}

/** The text of a version's file, with a line for each clause, so that people can compare two versions. */
export function versionText({ clauses, ...head }: Version): string {
  const lines = clauses.map((clause) => `    ${JSON.stringify(clause)}`);
  const start = JSON.stringify(head, undefined, 2).slice(0, -2);
  return `${start},\n  "clauses": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
