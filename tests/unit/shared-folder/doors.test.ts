import { expect, test } from 'vitest';
import {
  allowedFolders,
  davAddress,
  davFolder,
  FolderFault,
  handleFolder,
  waitOf,
} from '../../../src/shared-folder/index.ts';
import type { Directory, Folder } from '../../../src/shared-folder/index.ts';
import { filesIn } from '../../../src/shared-folder/multistatus.ts';

const PLACE = { address: 'http://h/dav/', user: '', password: '' };

/** A server that gives these answers in turn, and keeps what it was asked. */
function serverOf(...answers: (Response | Error)[]): { asked: Request[]; folder: Folder } {
  const asked: Request[] = [];
  const ask: typeof fetch = async (address, init) => {
    asked.push(new Request(address, init));
    const answer = answers.shift();
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error();
    return answer;
  };
  return { asked, folder: davFolder({ ...PLACE, user: '甲', password: '乙' }, ask) };
}

/** Why something fails. */
const kindOf = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => 'none',
    (error: unknown) => (error instanceof FolderFault ? error.kind : error),
  );

test.each([
  [
    'Apache',
    '<D:multistatus xmlns:D="DAV:"><D:response xmlns:a="b"><D:href>/dav/</D:href><D:resourcetype><D:collection/></D:resourcetype></D:response><D:response><D:href>/dav/a%20%26&#x62;.json</D:href><lp1:getetag>"1-2"</lp1:getetag></D:response></D:multistatus>',
    [{ name: 'a &b.json', tag: '"1-2"' }],
  ],
  [
    'nginx',
    '<multistatus><response><href>/d/%E7%94%B2.json</href><getlastmodified>Mon</getlastmodified><getcontentlength>7</getcontentlength></response></multistatus>',
    [{ name: '甲.json', tag: 'Mon 7' }],
  ],
  [
    'nothing known',
    '<multistatus><response><href>/d/a&amp;&unknown;&#38;&#x999999;</href></response></multistatus>',
    [{ name: 'a&&unknown;&&#x999999;', tag: '' }],
  ],
  [
    'a name that cannot be read',
    '<multistatus><response><href>/d/%E7</href></response></multistatus>',
    [],
  ],
  ['a page', '<html></html>', undefined],
])('the answer of a server: %s', (_, xml, files) => {
  expect(filesIn(xml)).toEqual(files);
});

test.each([
  [401, 'password'],
  [403, 'forbidden'],
  [404, 'missing'],
  [405, 'noFolder'],
  [412, 'changed'],
  [418, 'noFolder'],
  [429, 'busy'],
  [500, 'broken'],
  [507, 'full'],
])('status %i is %s', async (status, kind) => {
  expect(await kindOf(serverOf(new Response('', { status })).folder.read('a'))).toBe(kind);
});

test('no answer, and a page in the place of a folder, are faults', async () => {
  const broken = new Response(
    new ReadableStream({ start: (controller) => controller.error(new Error()) }),
  );
  expect(await kindOf(serverOf(new TypeError()).folder.list())).toBe('offline');
  expect(await kindOf(serverOf(broken).folder.read('a'))).toBe('offline');
  expect(await kindOf(serverOf(new Response('<html>')).folder.list())).toBe('noFolder');
});

test('files are listed, read and written under their names, over what was seen', async () => {
  const { asked, folder } = serverOf(
    new Response('<multistatus></multistatus>', { status: 207 }),
    new Response('text'),
    ...Array.from({ length: 4 }, () => new Response('')),
  );
  expect(await folder.list()).toEqual([]);
  expect(await folder.read('甲/a')).toBe('text');
  await folder.write('a', 'x', 'none');
  await folder.write('a', 'x', 'any');
  await folder.write('a', 'x', { tag: '"1"' });
  await folder.write('a', 'x', { tag: 'Mon 7' });
  expect(asked.map(({ method, url }) => `${method} ${url}`).slice(0, 2)).toEqual([
    'PROPFIND http://h/dav/',
    'GET http://h/dav/%E7%94%B2%2Fa',
  ]);
  expect(asked[0]?.headers.get('authorization')).toBe('Basic 55SyOuS5mQ==');
  expect(
    asked.slice(2).map(({ headers }) => [headers.get('if-none-match'), headers.get('if-match')]),
  ).toEqual([
    ['*', null],
    [null, null],
    [null, '"1"'],
    [null, null],
  ]);
});

test('without a name the browser says who one is', async () => {
  let how = '';
  const ask: typeof fetch = async (_, init) => {
    how = String(init?.credentials);
    return new Response('a');
  };
  await davFolder(PLACE, ask).read('a');
  expect(how).toBe('same-origin');
});

test('a server says when it wants to be asked again', () => {
  expect(waitOf(null, 0)).toBe(0);
  expect(waitOf('120', 0)).toBe(120_000);
  expect(waitOf('2592000', 0)).toBe(86_400_000);
  expect(waitOf('Thu, 01 Jan 1970 00:00:05 GMT', 0)).toBe(5_000);
  expect(waitOf('soon', 0)).toBe(0);
});

test.each([
  ['/dav', { address: 'http://h:1/dav/' }],
  [' http://h:1/a/b// ', { address: 'http://h:1/a/b/' }],
  ['', 'noAddress'],
  ['file:///a', 'noAddress'],
  ['http://', 'noAddress'],
  // None of these is a folder of the page's own host, to which the password would go.
  ['10.1.2.3/dav', 'noAddress'],
  ['cloud/dav/', 'noAddress'],
  ['http:cloud/dav/', 'noAddress'],
  ['\\\\10.1.2.3\\共享', 'onDisk'],
  ['//10.1.2.3/共享', 'onDisk'],
  ['Z:\\台账', 'onDisk'],
  ['HTTPS://CLOUD/dav/', { address: 'https://cloud/dav/' }],
  ['http://a:b@h:1/', 'holdsPassword'],
  ['https://elsewhere/', 'elsewhere'],
  ['https://cloud/dav', { address: 'https://cloud/dav/' }],
  ['https://cloud/dav/甲', { address: 'https://cloud/dav/%E7%94%B2/' }],
  ['https://cloud/davos/', 'elsewhere'],
  ['https://cloud.elsewhere/dav/', 'elsewhere'],
])('the address %j', (typed, found) => {
  expect(davAddress(typed, 'http://h:1/x/', ['https://cloud/dav/'])).toEqual(found);
});

test('which addresses elsewhere a page may ask, its policy says', () => {
  const policy =
    "default-src 'self';connect-src 'self' https://a/ http://b/c/;img-src data: https://d/";
  expect(allowedFolders(policy)).toEqual(['https://a/', 'http://b/c/']);
  expect(allowedFolders("default-src 'self';connect-src 'self'")).toEqual([]);
  expect(allowedFolders("default-src 'none'")).toEqual([]);
  expect(allowedFolders(undefined)).toBeUndefined();
  expect(davAddress('http://any/', 'http://h/', undefined)).toEqual({ address: 'http://any/' });
  expect(davAddress('http://any/', 'https://h/', undefined)).toBe('insecure');
});

test('a host that answers, and lets no page of this site ask it, is told from none', async () => {
  const opaque = new Response('');
  Object.defineProperty(opaque, 'type', { value: 'opaque' });
  expect(await kindOf(serverOf(new TypeError(), opaque).folder.list())).toBe('closed');
  expect(await kindOf(serverOf(new TypeError(), new Response('')).folder.list())).toBe('offline');
});

/** A folder of a disk with these files; a text that is an error is thrown. */
function directoryOf(files: Map<string, string | DOMException>): Directory {
  const handleOf = (name: string, create = false): unknown => {
    const text = files.get(name) ?? (create ? '' : new DOMException('', 'NotFoundError'));
    if (text instanceof DOMException) throw text;
    return {
      kind: 'file',
      name,
      getFile: async () => ({ lastModified: 5, size: text.length, text: async () => text }),
      createWritable: async () => ({
        write: async (written: string) => void files.set(name, written),
        close: async () => undefined,
      }),
    };
  };
  return {
    getFileHandle: async (name: string, { create = false } = {}) => handleOf(name, create),
    values: async function* () {
      for (const name of files.keys()) yield { kind: name === 'dir' ? 'directory' : 'file', name };
    },
  } as unknown as Directory;
}

test('a folder of a disk is listed, read and written', async () => {
  const gone = new DOMException('', 'NotFoundError');
  const files = new Map<string, string | DOMException>([
    ['dir', ''],
    ['other.json', ''],
    ['taizhang.p.a.json', 'text'],
    ['taizhang.p.gone.json', gone],
  ]);
  const folder = handleFolder(directoryOf(files));
  expect(await folder.list()).toEqual([
    { name: 'taizhang.p.a.json', tag: '5 4' },
    { name: 'taizhang.p.gone.json', tag: '' },
  ]);
  expect(await folder.read('taizhang.p.a.json')).toBe('text');
  expect(await kindOf(folder.read('taizhang.p.gone.json'))).toBe('missing');
  await folder.write('taizhang.p.b.json', 'new', 'any');
  expect(files.get('taizhang.p.b.json')).toBe('new');
});

test.each([
  ['NotAllowedError', 'asks'],
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'broken'],
])('the error %s of a browser is %s', async (name, kind) => {
  const folder = handleFolder(directoryOf(new Map([['a', new DOMException('', name)]])));
  expect(await kindOf(folder.read('a'))).toBe(kind);
});
