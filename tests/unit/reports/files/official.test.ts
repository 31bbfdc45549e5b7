import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { loadContent, withoutSpace } from '../../../../src/model/index.ts';
import type { LoadedPlan, PlanClause, PlanMeta } from '../../../../src/model/index.ts';
import { writeOfficialText } from '../../../../src/reports/files/official-text.ts';
import { writeOfficialWord } from '../../../../src/reports/files/official-word.ts';
import { titleLines } from '../../../../src/reports/files/title-lines.ts';
import { samplePlan } from '../../../sample-plan.ts';

const { plans } = loadContent(process.cwd());
const sourceOf = ({ meta }: LoadedPlan): string => readFileSync(`seeds/${meta.seed}`, 'utf8');

/** The paragraphs of a text, without white space around them. */
function paragraphsIn(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test.each(plans)('the text file of $plan.id is the source, paragraph for paragraph', (loaded) => {
  const file = writeOfficialText(loaded.plan);
  expect(withoutSpace(file)).toBe(withoutSpace(sourceOf(loaded)));
  expect(paragraphsIn(file)).toEqual(paragraphsIn(sourceOf(loaded)));
});

test('old editors can read the text file: a byte order mark, CRLF, an indent of two characters', () => {
  const loaded = samplePlan();
  const file = writeOfficialText(loaded.plan);
  expect(file.charCodeAt(0)).toBe(0xfeff);
  expect(file.replace(/\r\n/gu, '')).not.toMatch(/[\r\n]/u);
  const lines = file.slice(1).split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(line).toMatch(/^\u3000\u3000\S/u);
});

interface WordParagraph {
  style: string;
  text: string;
  xml: string;
}

/** The paragraphs of a Word file, read back. */
function paragraphsOfWord(file: Uint8Array): WordParagraph[] {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) => ({
    xml: paragraph,
    style: /<w:pStyle w:val="([^"]*)"/u.exec(paragraph)?.[1] ?? '',
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
      .map(([, words = '']) => words)
      .join('')
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&quot;/gu, '"')
      .replace(/&apos;/gu, "'")
      .replace(/&amp;/gu, '&'),
  }));
}

/** What is of the source: neither a note nor, where an editor wrote it, the title. */
function officialIn(paragraphs: readonly WordParagraph[]): string[] {
  return paragraphs
    .filter(({ style }) => style !== 'EditorNote' && style !== 'Title')
    .map(({ text }) => text);
}

let word = new Uint8Array();
let paragraphs: WordParagraph[] = [];

beforeAll(async () => {
  const loaded = samplePlan();
  if (loaded === undefined) throw new Error('There is no plan.');
  word = new Uint8Array(await writeOfficialWord(loaded.plan, loaded.meta));
  paragraphs = paragraphsOfWord(word);
});

test('the Word file, read back, is the source, paragraph for paragraph', () => {
  const loaded = samplePlan();
  const source = loaded === undefined ? '' : sourceOf(loaded);
  expect(officialIn(paragraphs)).toEqual(paragraphsIn(source));
});

test('in the Word file what is not of the source says so', () => {
  const added = paragraphs.filter(({ style }) => ['EditorNote', 'Title'].includes(style));
  expect(added.map(({ text }) => text)).toEqual([
    samplePlan().plan.title,
    '（标题为编者所拟，原文无标题行）',
    '（正文到此为止。以下为编者所加，不是原文。）',
    '来源：湖北省人民政府网站 2018年12月26日。正文逐字照录。',
    '本站为非官方网站，与文件发布机关无隶属关系；引用请以发布机关公布的原文为准。',
  ]);
  expect(added[0]?.xml.match(/<w:br\/>/gu)).toHaveLength(1);
});

test('the headings of the Word file are in its outline, each level in its face', () => {
  const headings = paragraphs.filter(({ style }) => style.startsWith('Heading'));
  expect(headings.map(({ style, text }) => `${style} ${text.slice(0, 4)}`)).toEqual([
    'Heading1 一、指导',
    'Heading1 二、发展',
    'Heading1 三、主要',
    'Heading2 （一）提',
    'Heading2 （二）扩',
    'Heading2 （三）优',
    'Heading1 四、保障',
  ]);
  const styles = strFromU8(unzipSync(word)['word/styles.xml'] ?? new Uint8Array());
  for (const [level, face] of ['黑体', '楷体', '仿宋'].entries()) {
    const style = new RegExp(`w:styleId="Heading${level + 1}".*?</w:style>`, 'u').exec(styles)?.[0];
    expect(style).toContain(`<w:outlineLvl w:val="${level}"/>`);
    expect(style).toContain(`w:eastAsia="${face}"`);
  }
  const measure = paragraphs.find(({ text }) => text.startsWith('（一）加强组织领导'));
  expect(measure?.xml).toMatch(/w:eastAsia="楷体".*w:eastAsia="仿宋"/u);
});

test('the page of the Word file is that of an official document', () => {
  const parts = unzipSync(word);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(xml).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
  expect(xml).toContain('<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/>');
  const footers = Object.keys(parts).filter((name) => name.startsWith('word/footer'));
  expect(footers).toHaveLength(2);
});

test('the Word file says neither who made it nor when, but has the day of the source', async () => {
  const core = strFromU8(unzipSync(word)['docProps/core.xml'] ?? new Uint8Array());
  expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/gu)).toEqual([
    '2018-12-26T00:00:00Z',
    '2018-12-26T00:00:00Z',
  ]);
  expect(core).toContain('<cp:lastModifiedBy></cp:lastModifiedBy>');
  const loaded = samplePlan();
  if (loaded === undefined) throw new Error('There is no plan.');
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  const again = await writeOfficialWord(loaded.plan, loaded.meta);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Uint8Array(again)).toEqual(word);
});

/** A plan whose text has lines around the body. */
const FRAMED: Pick<PlanClause, 'kind' | 'text'>[] = [
  { kind: 'title', text: '某省实施方案' },
  { kind: 'number', text: '某政发〔2020〕1号' },
  { kind: 'addressee', text: '各市人民政府：' },
  { kind: 'sentence', text: '现印发<甲>&“乙”。' },
  { kind: 'signature', text: '某省人民政府' },
  { kind: 'cell', text: '序号\t任务' },
];

test('a text with a title of its own gets no other, and its other lines stand where they do in documents', async () => {
  const clauses = FRAMED.map((one, index): PlanClause => ({
    ...one,
    id: `e-${index}`,
    page: '',
    paragraph: index,
    place: '',
    fingerprint: '',
  }));
  const meta: PlanMeta = {
    title: ['某省实施方案'],
    titleBy: 'source',
    shortTitle: '方案',
    issuer: '某省人民政府',
    region: 'x',
    seed: 'x.txt',
    source: { name: '某网站', date: '2020-01-01' },
    pages: [],
    tasks: [],
    retired: [],
    aliases: {},
  };
  const title = '某省实施方案';
  const read = paragraphsOfWord(await writeOfficialWord({ title, clauses }, meta));
  const official = read.filter(({ style }) => style !== 'EditorNote');
  expect(official.map(({ text }) => text)).toEqual([
    ...FRAMED.slice(0, -1).map(({ text }) => text),
    '序号\t任务',
  ]);
  expect(official[0]?.style).toBe('Title');
  expect(official[1]?.xml).toContain('<w:jc w:val="center"/>');
  expect(official[2]?.xml).not.toContain('<w:ind ');
  expect(official[4]?.xml).toContain('<w:jc w:val="right"/>');
  const [line] = paragraphsOfWord(
    await writeOfficialWord({ title, clauses: clauses.slice(1) }, meta),
  );
  expect(line).toMatchObject({ style: 'Title', text: title });
  const file = writeOfficialText({ clauses });
  expect(file).toContain('\r\n\u3000\u3000现印发');
  expect(file).toContain('\uFEFF某省实施方案\r\n某政发〔2020〕1号\r\n各市人民政府：\r\n');
});

test('a title breaks between its pieces only, into few lines of about one length', () => {
  const pieces = ['湖北省', '进一步扩大和升级', '信息消费、', '释放内需潜力的', '实施方案'];
  expect(titleLines(pieces, 20)).toEqual([
    '湖北省进一步扩大和升级信息消费、',
    '释放内需潜力的实施方案',
  ]);
  expect(titleLines(pieces, 30)).toEqual([pieces.join('')]);
  expect(titleLines(pieces, 8)).toEqual([
    '湖北省',
    '进一步扩大和升级',
    '信息消费、',
    '释放内需潜力的',
    '实施方案',
  ]);
  expect(titleLines(['很长很长的一行'], 3)).toEqual(['很长很长的一行']);
  expect(titleLines(['甲', '很长很长的一行', '乙丙'], 3)).toEqual(['甲', '很长很长的一行', '乙丙']);
});
