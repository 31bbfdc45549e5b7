/** tests/fixtures/search/replies.yaml, line by line. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { replyTo } from '../../../../src/search/index.ts';
import type { Reply } from '../../../../src/search/index.ts';
import { pages, region } from '../content.ts';

const lines: { typed: string; replies: string }[] = parse(
  readFileSync('tests/fixtures/search/replies.yaml', 'utf8'),
);

function ids(placed: readonly { clause: { id: string } }[]): string {
  return placed.map(({ clause }) => clause.id).join(' ');
}

/** A reply in a line. */
function inWords(reply: Reply | undefined): string {
  if (reply === undefined) return '';
  const words = ((): (string | number)[] => {
    if (reply.kind === 'address') {
      return [
        ids(reply.targets),
        ...(reply.sentences === undefined ? [] : ['of', reply.sentences]),
        ...(reply.last === undefined ? [] : ['to', reply.last.clause.id]),
      ];
    }
    if (reply.kind === 'unit') {
      return reply.units.map(
        ({ unit: { name }, shares: [share] }) =>
          `${name} ${share?.tasks.length}/${share?.measures}`,
      );
    }
    if (reply.kind === 'place') {
      return [
        reply.place.name,
        reply.named.length,
        ...reply.shares.map((share) => `${share.unit} ${share.tasks.length}`),
      ];
    }
    if (reply.kind === 'quotation') {
      return reply.checked.map(({ verdict, places: found }) => `${verdict} ${ids(found)}`.trim());
    }
    return [...reply.words, ids(reply.said)];
  })();
  return [reply.kind, ...words].join(' ');
}

test('the list holds a hundred that officials type', () => {
  expect(lines.length).toBeGreaterThan(100);
});

test.each(lines)('$typed', async ({ typed, replies }) => {
  const reply = await replyTo(typed, { pages, regions: [region], plan: undefined });
  expect(inWords(reply)).toBe(replies);
});
