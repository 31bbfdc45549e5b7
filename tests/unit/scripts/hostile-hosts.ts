/** Hosts that answer as none should, and what is found of them. */
import type { ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { examine } from '../../../scripts/doctor/examine.ts';
import type { Examined } from '../../../scripts/doctor/examine.ts';
import { LIMITS } from '../../../scripts/doctor/limits.ts';
import { httpSite } from '../../../scripts/doctor/site.ts';
import type { Finding } from '../../../scripts/doctor/types.ts';
import { answering } from './answering.ts';

export const SMALL = {
  ...LIMITS,
  ...{ answer: 1_000_000, addresses: 200, links: 5_000, all: 20_000_000, kept: 5_000_000 },
  ...{ silence: 5_000, patience: 15_000, visit: 120_000 },
};

export function examineSite(address: string, limits = SMALL): Promise<Examined> {
  return examine(httpSite(address, limits), undefined, limits);
}

export const of = (findings: readonly Finding[], check: string): string[] =>
  findings.filter((one) => one.check === check).map(({ saw }) => saw);

/** What is found of a first page that answers like this. */
export async function first(
  answer: (response: ServerResponse) => void,
  limits = SMALL,
): Promise<Finding | undefined> {
  const address = await answering((_request, response) => answer(response));
  const { findings } = await examineSite(address, limits);
  expect(findings).toHaveLength(1);
  return findings[0];
}
