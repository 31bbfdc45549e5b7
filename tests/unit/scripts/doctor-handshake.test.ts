/** Connections that end, or stand still, before anything comes over them; and what is no HTTP, or not wholly. */
import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { wordsFor } from '../../../scripts/doctor/catalogue.ts';
import { whyNoAddress } from '../../../scripts/doctor/place.ts';
import type { Finding } from '../../../scripts/doctor/types.ts';
import { answering, answeringSecurely, connecting, firstPage, sending } from './answering.ts';
import { SMALL, examineSite } from './hostile-hosts.ts';

const fixture = (name: string): Buffer => readFileSync(`tests/fixtures/tls/${name}`);
const GOOD = { key: fixture('leaf.key'), cert: fixture('good.pem') };

/** Trusts the issuer of our certificates until the test is over. */
function trustOurs(): void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, fixture('ca.pem').toString()]);
  onTestFinished(() => setDefaultCACertificates(before));
}

/** How a ServerHello begins. */
const HALF = Buffer.from('160303007a020000760303', 'hex');

async function only(address: Promise<string>, limits = SMALL): Promise<Finding | undefined> {
  const { findings } = await examineSite(await address, limits);
  expect(findings).toHaveLength(1);
  return findings[0];
}

test.each([
  ['closes at once', () => sending('', 'https')],
  ['sends half a ServerHello', () => sending(HALF, 'https')],
  ['resets', () => connecting((socket) => socket.resetAndDestroy(), 'https')],
])('one that %s had no secure connection: no file was cut', async (_does, address) => {
  const found = await only(address());
  expect(found?.check).toBe('tls-refused');
  expect(found?.saw).toContain('什么也没有收到');
  expect(wordsFor('tls-refused', undefined).join('')).toContain('客户端证书');
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'one that asks for a certificate of the reader is told apart: %s',
  async (maxVersion) => {
    const ca = fixture('ca.pem');
    const options = { ...GOOD, ca, maxVersion, requestCert: true, rejectUnauthorized: true };
    trustOurs();
    const found = await only(answeringSecurely(options, (_request, answer) => answer.end('x')));
    expect(found?.check).toBe('tls-refused');
  },
);

test('one that takes the connection and then says nothing took it', async () => {
  const hasty = { ...SMALL, silence: 400, patience: 1_200 };
  const found = await only(
    connecting((socket) => socket.once('data', () => socket.write(HALF)), 'https'),
    hasty,
  );
  expect(found?.check).toBe('tls-refused');
  expect(found?.saw).toContain('服务器接受了连接，但一直没有建立安全连接');
  trustOurs();
  const silent = await only(
    answeringSecurely(GOOD, () => undefined),
    hasty,
  );
  expect(silent?.check).toBe('time-out');
  const none = await only(Promise.resolve('https://localhost:4/'));
  expect(none?.check).toBe('no-connection');
});

test('http at a port of https is led to https', async () => {
  const secure = answeringSecurely(GOOD, (_request, response) => response.end());
  const found = await only(secure.then((address) => address.replace('https:', 'http:')));
  expect(found?.check).toBe('closed');
  expect(found?.saw).toContain('什么也没有收到');
  expect(wordsFor('closed', undefined).join('')).toContain('请改用 https://');
});

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

test.each([
  ['chunks without lengths', `${HEAD}Transfer-Encoding: chunked\r\n\r\nZZZ\r\nx\r\n0\r\n\r\n`],
  ['bare ends of lines', 'HTTP/1.1 200 OK\nContent-Length: 2\n\nhi'],
  ['a header that is none', `${HEAD}bad header\r\n\r\n`],
])(
  'an answer that breaks the rules is one of a web server all the same: %s',
  async (_how, sent) => {
    const found = await only(sending(sent));
    expect(found?.check).toBe('bad-framing');
    expect(found?.saw).toContain('格式不合 HTTP 的规定');
  },
);

test('a first page that leads to where people log in says so, by the address or the field', async () => {
  const leading = (to: string, page: string): Promise<string> =>
    answering(({ url }, response) => {
      if (url === '/') response.writeHead(302, { Location: to }).end();
      else response.end(page);
    });
  const named = await only(leading('/login?next=/', '<!doctype html><p>x'));
  expect(named?.check).toBe('login');
  expect(named?.saw).toContain('重定向到“login”，那里像是登录页');
  const field = await only(leading('/a/b', '<input name=x type="password">'));
  expect(field?.check).toBe('login');
  const other = await only(leading('/catalogin/', firstPage()));
  expect(other?.check).toBe('not-the-root');
  expect(other?.saw).toContain('重定向到“catalogin/”，没有给出首页');
});

test.each([
  ['http://localhost:99999/', '端口“99999”不对'],
  ['http://[::1]:x/', '端口“x”不对'],
  ['http://local host/', '主机名里有空格'],
  ['https://', '缺少主机名'],
  ['https:///x', undefined],
  ['http://[::bad/', '主机名写得不对'],
  ['http://localhost:4321/', undefined],
  ['ftp://localhost/', undefined],
])('an address that is none says what is wrong: %s', (place, words) => {
  if (words === undefined) expect(whyNoAddress(place)).toBeUndefined();
  else expect(whyNoAddress(place)).toContain(words);
});
