import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { answering, answeringSecurely, firstPage, sending, siteOf } from './answering.ts';
import { SMALL, examineSite, of, first } from './hostile-hosts.ts';

/** For hosts that keep one waiting: on a busy machine others may be as slow. */
const HASTY = { ...SMALL, silence: 400, patience: 1_200 };

const certificate = (name: string): Buffer => readFileSync(`tests/fixtures/tls/${name}.pem`);

test.each([
  [401, 'login'],
  [403, 'forbidden'],
  [404, 'unreachable'],
  [407, 'login'],
  [418, 'no-answer'],
  [429, 'rate-limit'],
  [500, 'host-error'],
  [502, 'gateway'],
  [503, 'gateway'],
])('%d is a fault of its own: %s', async (status, check) => {
  const found = await first((response) => response.writeHead(status).end());
  expect(found).toMatchObject({ check });
  expect(found?.saw).toContain(`返回 ${status}`);
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
  const packed = await first((response) =>
    response.writeHead(200, { 'Content-Encoding': Array(9).fill('gzip').join() }).end(),
  );
  expect(packed?.check).toBe('bad-encoding');
  expect(packed?.saw).toContain('too many content-encodings in response: 9');
  const odd = await first((response) =>
    response.writeHead(200, { 'Content-Encoding': 'x-lzh' }).end('\u001b%'),
  );
  expect(odd?.check).toBe('bad-encoding');
  expect(odd?.saw).toContain('“Content-Encoding: x-lzh”，浏览器不认识');
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
  expect(away?.saw).toContain('重定向到“https://elsewhere.example/”，不在这个网站里');
});

test('a redirect with a name and a password is not followed, and they are not shown', async () => {
  const asked: (string | undefined)[] = [];
  for (const [host, check] of [
    ['', 'login'],
    ['elsewhere.example', 'led-away'],
    ['elsewhere.example:99999', 'led-away'],
  ]) {
    const address = await answering((request, response) => {
      asked.push(request.headers.authorization);
      const to = `http://zhang:geheim@${host || request.headers.host}/x`;
      response.writeHead(302, { Location: to }).end();
    });
    const { findings } = await examineSite(address);
    expect(findings.map((one) => one.check)).toEqual([check]);
    expect(findings[0]?.saw).toContain('…@');
    expect(findings[0]?.saw).not.toMatch(/zhang|geheim/u);
  }
  expect(asked).toEqual([undefined, undefined, undefined]);
});

test('nothing that listens, no such name, no HTTP are told apart', async () => {
  const { findings: ssh } = await examineSite(await sending('SSH-2.0-x\r\n'));
  expect(ssh[0]?.check).toBe('bad-answer');
  const { findings: none } = await examineSite('http://localhost:4/');
  expect(none[0]?.check).toBe('no-connection');
  const { findings: port } = await examineSite('http://localhost:6000/');
  expect(port[0]?.check).toBe('bad-port');
  const { findings: name } = await examineSite('http://no-such-host.invalid/');
  expect(name[0]?.check).toBe('no-name');
});

test('one that sends nothing, and one that sends a byte now and then, are told apart, with how far they came', async () => {
  const silent = await first(() => undefined, HASTY);
  expect(silent?.check).toBe('time-out');
  expect(silent?.saw).toContain('连续 0.4 秒没有传来数据，什么也没有收到');
  const slow = await first((response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 100);
    response.on('close', () => clearInterval(timer));
  }, HASTY);
  expect(slow?.check).toBe('time-out');
  expect(slow?.saw).toMatch(/1\.2 秒内没有传完，只收到 \d+ 字节/u);
});

test.each([
  ['expired', 'tls-expired'],
  ['other-name', 'tls-name'],
  ['self-signed', 'tls-self'],
  ['not-yet', 'tls-early'],
  ['weak', 'tls-weak', '证书的密钥太短'],
  ['good', 'not-the-root'],
])('a certificate that is %s: %s', async (name, check, words = '') => {
  const before = getCACertificates('default');
  const issuers = ['ca', 'other-ca'].map((one) => certificate(one).toString());
  setDefaultCACertificates([...before, ...issuers]);
  const key = readFileSync(`tests/fixtures/tls/${name === 'weak' ? 'weak' : 'leaf'}.key`);
  const address = await answeringSecurely({ key, cert: certificate(name) }, (_request, response) =>
    response.end('<p>'),
  );
  const { findings } = await examineSite(address);
  setDefaultCACertificates(before);
  expect(findings.map((one) => one.check)).toEqual([check]);
  expect(findings[0]?.saw).toContain(words);
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

test('a visit that takes too long ends', async () => {
  const slow = await answering((_request, response) => {
    setTimeout(() => response.end(firstPage(['x/', 'y/'])), 50);
  });
  const { findings } = await examineSite(slow, { ...SMALL, visit: 500 });
  expect(of(findings, 'too-much')).toContain('0.5 秒内没有读完整个网站。');
});

test('a host that keeps one waiting again and again is left', async () => {
  const waiting = await siteOf({
    '': (_request, response) =>
      response.end(firstPage(Array.from({ length: 100 }, (_, at) => `${at}.js`))),
    ...Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.js`, () => undefined])),
  });
  const { findings, looked } = await examineSite(waiting, { ...HASTY, late: 10 });
  expect(of(findings, 'too-much')).toEqual(['有 10 次响应没有按时收到。']);
  expect(looked).toBeLessThan(30);
});
