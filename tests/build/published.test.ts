import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureMaker } from '../../src/integrations/picture-maker.ts';
import { wantedPicture } from '../../src/integrations/social-pictures.ts';
import { writeOfficialWord } from '../../src/reports/files/official-word.ts';
import { samplePlan } from '../sample-plan.ts';

/** Where this build of the site says that it is published. */
const SITE = 'https://example.org/plans';
const PLAN = 'hubei-2018-xinxi-xiaofei';
const dist = mkdtempSync(join(tmpdir(), 'taizhang-published-'));
let pages: string[] = [];

const read = (page: string): string => readFileSync(join(dist, page), 'utf8');

function metaOf(page: string): Record<string, string> {
  const tags = read(page).matchAll(/<meta ([^>]*)>/gu);
  return Object.fromEntries(
    [...tags].flatMap(([, inner = '']) => {
      const names = [...inner.matchAll(/(?:name|property)="([^"]*)"/gu)];
      const content = /content="([^"]*)"/u.exec(inner)?.[1] ?? '';
      return names.map(([, name = '']) => [name, content]);
    }),
  );
}

beforeAll(() => {
  const env = { ...process.env, SITE_URL: SITE };
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', dist], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && file !== '404.html',
  );
}, 180_000);

afterAll(() => rmSync(dist, { recursive: true, force: true }));

test('a section says to programs that show links what it is and where its picture is', () => {
  expect(metaOf(`${PLAN}/3-2/index.html`)).toMatchObject({
    description: '湖北省进一步扩大和升级信息消费、释放内需潜力的实施方案：（二）扩大信息消费覆盖面',
    'og:description':
      '湖北省进一步扩大和升级信息消费、释放内需潜力的实施方案：（二）扩大信息消费覆盖面',
    'og:title': '（二）扩大信息消费覆盖面｜湖北省信息消费实施方案｜非官方网站',
    'og:type': 'website',
    'og:url': `${SITE}/${PLAN}/3-2/`,
    'og:site_name': '方案台账',
    'og:locale': 'zh_CN',
    'og:image': `${SITE}/og/${PLAN}/3-2.png`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt':
      '（二）扩大信息消费覆盖面｜三、主要任务｜湖北省信息消费实施方案｜方案台账｜非官方网站',
    'twitter:card': 'summary_large_image',
  });
  expect(read(`${PLAN}/3-2/index.html`)).toContain(
    `<link rel="canonical" href="${SITE}/${PLAN}/3-2/">`,
  );
  expect(metaOf('index.html')['og:image']).toBe(`${SITE}/og/${PLAN}.png`);
});

test('a page says one address of itself: canonical, to programs that show links, and in its data', () => {
  for (const page of ['index.html', `${PLAN}/index.html`, `${PLAN}/3-2/index.html`]) {
    const html = read(page);
    const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1];
    const data = /<script type="application\/ld\+json">([^<]*)</u.exec(html)?.[1] ?? '';
    expect(canonical, page).toBeDefined();
    expect([metaOf(page)['og:url'], JSON.parse(data).url], page).toEqual([canonical, canonical]);
  }
});

test('every page has a picture: 1200 × 630, small, not blank, the same when drawn again', () => {
  const draw = pictureMaker();
  expect(pages.length).toBeGreaterThan(35);
  for (const page of pages) {
    const wanted = wantedPicture(read(page));
    expect(wanted, page).toBeDefined();
    if (wanted === undefined) continue;
    const png = readFileSync(join(dist, wanted.address.slice(`${SITE}/`.length)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], page).toEqual([1200, 630]);
    expect(png.length, page).toBeLessThan(60_000);
    const data = png.indexOf('IDAT');
    const lines = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    // The title stands there: of its lines some hundred pixels at least are as dark as ink.
    const palette = png.subarray(png.indexOf('PLTE') + 4, data - 8);
    const dark = lines.filter((index) => (palette[3 * index] ?? 255) < 60).length;
    expect(dark, page).toBeGreaterThan(500);
    expect(new Uint8Array(png), page).toEqual(new Uint8Array(draw(wanted.words).png));
  }
});

test('the official text lies beside its data as a text and a Word file, the same in every build', async () => {
  const loaded = samplePlan();
  const word = readFileSync(join(dist, PLAN, `${PLAN}.docx`));
  const again = await writeOfficialWord(loaded.plan, loaded.meta);
  expect(new Uint8Array(word)).toEqual(new Uint8Array(again));
  const text = readFileSync(join(dist, PLAN, `${PLAN}.txt`));
  expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  for (const page of [`${PLAN}/index.html`, `${PLAN}/print/index.html`]) {
    const hrefs = [...read(page).matchAll(/href="([^"]*\.(?:txt|docx))"/gu)];
    expect(hrefs.length, page).toBeGreaterThan(0);
    for (const [, href = ''] of hrefs) expect(existsSync(join(dist, page, '..', href))).toBe(true);
  }
  const overview = read(`${PLAN}/index.html`);
  expect(overview).toContain(`download="${loaded.plan.title}.docx"`);
  expect(overview).toContain(`download="${loaded.plan.title}.txt"`);
});

test('whose code is sent to browsers is named with its licence: bundled, and Pagefind’s', () => {
  const named = [...read('licences.txt').matchAll(/^== (\S+) [\d.]+ \((.+)\)$/gmu)].map(
    ([, name]) => name,
  );
  expect(named).toEqual(expect.arrayContaining(['preact', 'nanostores', 'docx', 'pagefind']));
});
