import { expect, test } from 'vitest';
import { examine } from '../../../scripts/doctor/examine.ts';
import { LIMITS } from '../../../scripts/doctor/limits.ts';
import { httpSite } from '../../../scripts/doctor/site.ts';
import { visitSite } from '../../../scripts/doctor/visit.ts';
import { answering, firstPage } from './answering.ts';

const SMALL = { ...LIMITS, answer: 200_000, all: 3_000_000, visit: 120_000 };

test('bodies that are too long count for all that is sent, though nothing of them is kept', async () => {
  let asked = 0;
  const address = await answering((request, response) => {
    const path = request.url ?? '/';
    if (path === '/') {
      const links = Array.from({ length: 200 }, (_, at) => `${at}/`);
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(firstPage(links));
      return;
    }
    asked += 1;
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('x'.repeat(300_000));
  });
  const { findings } = await examine(httpSite(address, SMALL), undefined, SMALL);
  const ends = findings.filter(({ check }) => check === 'too-much').map(({ saw }) => saw);
  expect(ends).toEqual(['读到的数据超过 3000 kB。']);
  expect(asked).toBeLessThan(40);
});

test('of a file that is only looked up no more is held than is kept', async () => {
  const address = await answering((request, response) => {
    if (request.url === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(firstPage(['a.png']));
    } else if (request.url === '/a.png') response.writeHead(200).end('x'.repeat(100_000));
    else response.writeHead(404).end();
  });
  const { answers } = await visitSite(httpSite(address, SMALL), SMALL);
  const picture = answers.get('a.png');
  expect(picture?.size).toBe(100_000);
  expect(picture?.body.buffer.byteLength).toBe(2);
});
