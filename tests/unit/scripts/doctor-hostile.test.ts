import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { answering, firstPage, siteOf } from './answering.ts';
import { examineSite, of } from './hostile-hosts.ts';

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

test('an address that is none, wherever it stands, keeps nothing else from being looked at', async () => {
  const none = ['http://[', 'http://a b/', '//x\u0007/', 'https://evil.\u202ecom/a'];
  const more = none.map(
    (one) => `<img src="${one}"><i data-plan="${one}" component-url="${one}" data-root="${one}">`,
  );
  const address = await siteOf({
    '': (_request, response) =>
      response.end(firstPage([...none, 'gone/', 'moved/'], more.join(''))),
    'moved/': (_request, response) => response.writeHead(301, { Location: 'http://[' }).end(),
    'files.json': (_request, response) => {
      const files = none.map((path) => ({ path, size: 1, sha256: '' }));
      response.end(JSON.stringify({ format: 'taizhang-files', build: 'x', files }));
    },
  });
  const { findings } = await examineSite(address);
  expect(of(findings, 'foreign-script')).toContain('首页要加载“http://[”，这不是网址。');
  expect(of(findings, 'foreign-script')).toHaveLength(4);
  expect(of(findings, 'broken-link')).toEqual(['gone/ 返回 404；首页有链接指向它。']);
  expect(of(findings, 'led-away')).toHaveLength(1);
});

test.each([
  ...[
    'http://zhang:geheim@localhost:1/',
    'HTTP:\\\\zhang:geheim@localhost/',
    'https:zhang:geheim@h',
  ],
  ...['http://zhang:geheim@h:99999/', 'http://geheim@[/', 'http://a:geheim@b:geheim@h/'],
])('an address with a password is refused at once, and not shown: %s', async (address) => {
  const output = await runDoctor(address);
  expect(output).toMatch(/^网址里有用户名或密码，.+\n$/u);
  expect(output).not.toMatch(/zhang|geheim/u);
});

test('what a terminal would obey is shown by its number: in headers, addresses, pages and data', async () => {
  const address = await siteOf({
    '': (_request, response) => {
      response.setHeader('Content-Type', 'text/\u009b31mhtml');
      response.setHeader('Content-Security-Policy', "default-src 'none'; x \u0085\u009d");
      const last = encodeURI('\ndoctor：0 项有误/');
      const links = ['a\u202eb/', '%1B%5D0;x%07/', last, 'c/#\u001b[2J'];
      response.end(firstPage(links, '<script src="//x.example/\u2066"></script>'));
    },
    'c/': (_request, response) => response.end(firstPage()),
  });
  const output = await runDoctor(address);
  expect(output).toContain('\\u009b31mhtml”，应为 text/html。');
  expect(output).toContain('a\\u202eb/ 返回 404');
  expect(output).toContain('\\u001b]0;x\\u0007/ 返回 404');
  expect(output).toContain('\\u000adoctor：0 项有误/ 返回 404');
  expect(output).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
  expect(output.match(/^doctor：0 项有误/gmu)).toBeNull();
  expect(await runDoctor('no\u001b[31m-such\u202e')).toBe(
    '“no\\u001b[31m-such\\u202e”不是这里的文件夹，也不是以 http:// 或 https:// 开头的网址。\n',
  );
});
