import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { examine } from '../../../scripts/doctor/examine.ts';
import type { Examined } from '../../../scripts/doctor/examine.ts';
import { LIMITS } from '../../../scripts/doctor/limits.ts';
import { importsOf, readPage } from '../../../scripts/doctor/page.ts';
import { partsOf, precachedIn } from '../../../scripts/doctor/published.ts';
import { bodyOf } from '../../../scripts/doctor/read-answer.ts';
import { httpSite } from '../../../scripts/doctor/site.ts';
import type { Finding } from '../../../scripts/doctor/types.ts';
import { answering, answeringSecurely, firstPage, sending, siteOf } from './answering.ts';

const SMALL = {
  ...LIMITS,
  ...{ answer: 1_000_000, addresses: 200, links: 5_000, all: 20_000_000, kept: 5_000_000 },
  ...{ silence: 5_000, patience: 15_000, visit: 120_000 },
};

/** For hosts that keep one waiting: on a busy machine others may be as slow. */
const HASTY = { ...SMALL, silence: 400, patience: 1_200 };

function examineSite(address: string, limits = SMALL): Promise<Examined> {
  return examine(httpSite(address, limits), undefined, limits);
}

const of = (findings: readonly Finding[], check: string): string[] =>
  findings.filter((one) => one.check === check).map(({ saw }) => saw);

/** What is found of a first page that answers like this. */
async function first(
  answer: (response: ServerResponse) => void,
  limits = SMALL,
): Promise<Finding | undefined> {
  const address = await answering((_request, response) => answer(response));
  const { findings } = await examineSite(address, limits);
  expect(findings).toHaveLength(1);
  return findings[0];
}

test.each([
  [401, 'login'],
  [403, 'forbidden'],
  [404, 'unreachable'],
  [429, 'rate-limit'],
  [500, 'host-error'],
  [502, 'gateway'],
  [503, 'gateway'],
])('%d is a fault of its own: %s', async (status, check) => {
  const found = await first((response) => response.writeHead(status).end());
  expect(found).toMatchObject({ check });
  expect(found?.saw).toContain(`answers ${status}`);
});

test('what breaks off, cannot be decompressed, has endless headers or leads astray is told apart', async () => {
  const cut = await first((response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('half', () => response.destroy());
  });
  expect(cut?.check).toBe('cut-off');
  const lie = await first((response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('not gzip'),
  );
  expect(lie?.check).toBe('bad-encoding');
  const headers = await first((response) => {
    for (let at = 0; at < 50; at += 1) response.setHeader(`X-${at}`, 'x'.repeat(1_000));
    response.end();
  });
  expect(headers?.check).toBe('bad-answer');
  let hops = 0;
  const loop = await first((response) =>
    response.writeHead(302, { Location: `/?${(hops += 1)}` }).end(),
  );
  expect(loop?.check).toBe('redirect-loop');
  expect(hops).toBeLessThan(10);
  const away = await first((response) =>
    response.writeHead(301, { Location: 'https://elsewhere.example/' }).end(),
  );
  expect(away).toMatchObject({ check: 'led-away' });
  expect(away?.saw).toContain('leads to https://elsewhere.example/, outside of the site');
});

test('nothing that listens, no such name, no HTTP are told apart', async () => {
  const { findings: ssh } = await examineSite(await sending('SSH-2.0-x\r\n'));
  expect(ssh[0]?.check).toBe('bad-answer');
  const { findings: none } = await examineSite('http://localhost:4/');
  expect(none[0]?.check).toBe('no-connection');
  const { findings: name } = await examineSite('http://no-such-host.invalid/');
  expect(name[0]?.check).toBe('no-name');
});

test('one that sends nothing, and one that sends a byte now and then, are told apart, with how far they came', async () => {
  const silent = await first(() => undefined, HASTY);
  expect(silent?.check).toBe('time-out');
  expect(silent?.saw).toContain('sent nothing for 0.4 seconds: nothing had come');
  const slow = await first((response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 100);
    response.on('close', () => clearInterval(timer));
  }, HASTY);
  expect(slow?.check).toBe('time-out');
  expect(slow?.saw).toMatch(/did not come whole within 1\.2 seconds: \d+ bytes had come/u);
});

const certificate = (name: string): Buffer => readFileSync(`tests/fixtures/tls/${name}.pem`);

test.each([
  ['expired', 'tls-expired'],
  ['other-name', 'tls-name'],
  ['self-signed', 'tls-chain'],
  ['good', 'not-the-root'],
])('a certificate that is %s: %s', async (name, check) => {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, certificate('ca').toString()]);
  const key = readFileSync('tests/fixtures/tls/leaf.key');
  const address = await answeringSecurely({ key, cert: certificate(name) }, (_request, response) =>
    response.end('<p>'),
  );
  const { findings } = await examineSite(address);
  setDefaultCACertificates(before);
  expect(findings.map((one) => one.check)).toEqual([check]);
});

test('a certificate of an issuer that nobody knows, and https where http is spoken', async () => {
  const key = readFileSync('tests/fixtures/tls/leaf.key');
  const cert = certificate('good');
  const unknown = await answeringSecurely({ key, cert }, (_request, response) => response.end());
  expect((await examineSite(unknown)).findings[0]?.check).toBe('tls-chain');
  const plain = await answering((_request, response) => response.end());
  const { findings } = await examineSite(plain.replace('http:', 'https:'));
  expect(findings[0]?.check).toBe('tls');
});

test('an endless body is left after the agreed bytes', async () => {
  let sent = 0;
  const chunk = Buffer.alloc(65_536, 'x');
  const found = await first((response) => {
    const send = (): void => {
      if (response.destroyed) return;
      sent += chunk.length;
      response.write(chunk, send);
    };
    response.writeHead(200, { 'Content-Type': 'text/html' });
    send();
  });
  expect(found?.check).toBe('too-large');
  expect(found?.saw).toContain('is longer than 1000 kB, and was not read on');
  // What the two sides have in their buffers comes on top.
  expect(sent).toBeLessThan(20_000_000);
});

test('a compressed nothing of 200 MB is not unpacked, nor one within the index', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 9 });
  const found = await first((response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
  );
  expect(found?.check).toBe('too-large');
  const meta = { path: 'x.pf_meta', status: 200, headers: {}, ...bodyOf(bomb) };
  expect(partsOf(meta)).toEqual([]);
});

test('links without end, and a site that only grows, come to an end that is told; nothing is said of the rest', async () => {
  let asked = 0;
  const endless = await answering((_request, response) => {
    asked += 1;
    const links = Array.from({ length: 10 }, (_, at) => `${asked}-${at}/`);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(firstPage(links));
  });
  const { findings, looked } = await examineSite(endless);
  expect(of(findings, 'too-much')).toEqual(['It has more than 200 addresses.']);
  expect(looked).toBe(200);
  expect(asked).toBeLessThan(210);
  const kinds = new Set(findings.map(({ check }) => check));
  expect([...kinds].filter((check) => /^(?:search|worker|list|missing)/u.test(check))).toEqual([]);
  const large = await answering((_request, response) =>
    response.end(firstPage(['x/', 'y/'], 'x'.repeat(400_000))),
  );
  const grown = await examineSite(large);
  expect(of(grown.findings, 'too-much')).toEqual(['Its pages and data have more than 5000 kB.']);
  const linked = await siteOf({
    '': (_request, response) =>
      response.end(firstPage(Array.from({ length: 9_000 }, (_, at) => `${at % 100}/?${at}`))),
  });
  const { findings: many } = await examineSite(linked);
  expect(of(many, 'too-much')).toEqual(['Its pages have more than 5000 links.']);
});

test('a visit that takes too long ends', async () => {
  const slow = await answering((_request, response) => {
    setTimeout(() => response.end(firstPage(['x/', 'y/'])), 50);
  });
  const { findings } = await examineSite(slow, { ...SMALL, visit: 500 });
  expect(of(findings, 'too-much')).toContain('It did not all come within 0.5 seconds.');
});

test('a host that keeps one waiting again and again is left', async () => {
  const waiting = await siteOf({
    '': (_request, response) =>
      response.end(firstPage(Array.from({ length: 100 }, (_, at) => `${at}.js`))),
    ...Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.js`, () => undefined])),
  });
  const { findings, looked } = await examineSite(waiting, { ...HASTY, late: 10 });
  expect(of(findings, 'too-much')).toEqual(['10 answers did not come in time.']);
  expect(looked).toBeLessThan(30);
});

test('data of more values than any build has is not read', async () => {
  const list = `{"format":"taizhang-files","build":"","files":[${'[],'.repeat(1_500_000)}1]}`;
  const address = await siteOf({
    '': (_request, response) => response.end(firstPage()),
    'files.json': (_request, response) => response.end(list),
  });
  const limits = { ...SMALL, answer: 20_000_000, kept: LIMITS.kept };
  const { findings } = await examineSite(address, limits);
  expect(of(findings, 'list-missing')).toEqual([
    'files.json cannot be read as the list of a build.',
  ]);
});

test.each([
  ['as deep as it is long', '<div>'.repeat(1_000_000)],
  ['of marks that open one another', `${'<b><i><u><s>'.repeat(300)}${'<p>'.repeat(100_000)}`],
  ['of more elements than any', '<br>'.repeat(400_000)],
  ['of tables in tables', '<table><tr><td>'.repeat(100_000)],
])('a page %s is read to no end, and named', async (_name, body) => {
  expect(() => readPage(body)).toThrow(/^(?:is nested|has more)/u);
  const address = await siteOf({
    '': (_request, response) => response.end(firstPage(['tangled/'])),
    'tangled/': (_request, response) => response.end(body),
  });
  const { findings } = await examineSite(address, {
    ...SMALL,
    answer: 20_000_000,
    kept: LIMITS.kept,
  });
  expect(of(findings, 'too-tangled')[0]).toMatch(/^tangled\/ (?:is nested|has more).+linked from/u);
});

test('scripts made to be slow to read are read in the time that their length takes', () => {
  // Of this process alone: the machine may be busy with other things.
  const before = process.cpuUsage();
  importsOf(`from${' '.repeat(3_000_000)}`.repeat(2));
  importsOf('from ( '.repeat(500_000));
  importsOf(`new URL("${'a.'.repeat(2_000_000)}`);
  precachedIn('"'.repeat(1_000_000));
  precachedIn('"a":"'.repeat(500_000));
  precachedIn(`"${'a'.repeat(2_000_000)}":"`);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(5_000);
});

test('a list, a plan or a page that names what lies above or elsewhere has nothing asked for there', async () => {
  const asked: string[] = [];
  const evil = ['../../secret', '//other.example/x', 'http://other.example/', '..', '\ud800'];
  const address = await answering((request, response) => {
    asked.push(request.url ?? '');
    const path = request.url?.replace('/a/b/', '') ?? '';
    const files = evil.map((one) => ({ path: one, size: 1, sha256: '' }));
    if (path === '') response.end(firstPage(evil, '<main data-plan="p"></main>'));
    else if (path === 'files.json') {
      response.end(JSON.stringify({ format: 'taizhang-files', build: 'x', files }));
    } else if (path === 'p/plan.json') {
      const clauses = evil.map((page) => ({
        ...{ id: '1', kind: 'x', text: 'x', page, paragraph: 1, fingerprint: '' },
      }));
      response.end(JSON.stringify({ id: 'p', sha256: '', clauses }));
    } else response.writeHead(404).end();
  });
  await examineSite(`${address}a/b/`);
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((path) => !path.startsWith('/a/b/'))).toEqual([]);
});

/** Runs the command on a server of this process. */
function runDoctor(place: string): Promise<string> {
  const child = spawn('node', ['scripts/doctor.ts', place], { stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (data) => pieces.push(data));
  child.stderr.on('data', (data) => pieces.push(data));
  return new Promise((resolve) =>
    child.once('close', () => resolve(Buffer.concat(pieces).toString())),
  );
}

test('what a terminal would obey is shown by its number: in headers, addresses, pages and data', async () => {
  const address = await siteOf({
    '': (_request, response) => {
      response.setHeader('Content-Type', 'text/\u009b31mhtml');
      response.setHeader('Content-Security-Policy', "default-src 'none'; x \u0085\u009d");
      const links = ['a\u202eb/', '%1B%5D0;x%07/', '%0Adoctor:%200%20wrong/', 'c/#\u001b[2J'];
      response.end(firstPage(links, '<script src="//x.example/\u2066"></script>'));
    },
    'c/': (_request, response) => response.end(firstPage()),
  });
  const output = await runDoctor(address);
  expect(output).toContain('\\u009b31mhtml, not as text/html.');
  expect(output).toContain('a\\u202eb/ answers 404');
  expect(output).toContain('\\u001b]0;x\\u0007/ answers 404');
  expect(output).toContain('\\u000adoctor: 0 wrong/ answers 404');
  expect(output).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
  expect(output.match(/^doctor: 0 wrong/gmu)).toBeNull();
  expect(await runDoctor('no\u001b[31m-such\u202e')).toBe(
    '“no\\u001b[31m-such\\u202e” is neither a folder here nor an address that begins with http:// or https://.\n',
  );
});
