import { describe, expect, test } from 'vitest';
import { changes, read, refusal, texts, textsOf } from '../bytes.ts';
import { SENTENCE, page } from './page.ts';

describe('the article of a page', () => {
  const article = `<p>一、总体要求</p><p>${SENTENCE}</p><p>${SENTENCE}</p>`;

  test('is where running text is dense; the frame around is no text', async () => {
    const html = page(
      `<div class="x">${article}</div><div>【打印】【关闭】</div>`,
      '<div><a href="#">首页</a> &gt; <a href="#">政务公开</a></div><table><tr><td>索 引 号：<td>0001</table>',
    );
    const source = await read(html, 'a.html');
    expect(textsOf(source)).toEqual(['一、总体要求', SENTENCE, SENTENCE]);
    expect(source.choices).toMatchObject([
      { code: 'article', must: false, default: '一、总体要求', line: 1 },
    ]);
    const whole = await read(html, 'a.html', { article: source.choices[0]?.options.at(-1) ?? '' });
    expect(textsOf(whole)).toContain('索 引 号：\t0001');
  });

  test('takes its title and signature with it, and leaves buttons and bylines', async () => {
    const right = ['实施方案', '一、总体要求', SENTENCE, SENTENCE, '省人民政府', '2018年12月26日'];
    const html = page(
      `<h3>实施方案</h3><div>来源：省政府　发布时间：2018-12-26　字号：大 中 小</div><div>${article}</div><p>省人民政府</p><p>2018年12月26日</p>`,
    );
    expect(await texts(html, 'a.html')).toEqual(right);
    const clean = page(
      `<h3>实施方案</h3><div>${article}</div><p>省人民政府</p><p>2018年12月26日</p>`,
    );
    expect(await texts(clean, 'a.html')).toEqual(right);
  });

  test('lines of the frame at its ends are taken off and logged', async () => {
    const source = await read(page(`<p>浏览次数：12</p>${article}<p>责任编辑：某</p>`), 'a.html');
    expect(textsOf(source)).toEqual(['一、总体要求', SENTENCE, SENTENCE]);
    expect(changes(source, 'page-furniture').map(([, before]) => before)).toEqual([
      '浏览次数：12',
      '责任编辑：某',
    ]);
  });

  test('two documents of one page must be told apart by a person', async () => {
    const parts = ['通知', '解读'].map(
      (title) => `<div><h2>${title}</h2><p>${SENTENCE}</p><p>${SENTENCE}</p></div>`,
    );
    const html = page(parts.join(''));
    const { choices } = await read(html, 'a.html');
    expect(choices).toMatchObject([{ code: 'article', must: true, default: '通知' }]);
    const [whole = '', first = '', second = ''] = choices[0]?.options ?? [];
    const linesOf = async (answer: string): Promise<number> =>
      (await read(html, 'a.html', { article: answer })).paragraphs.length;
    expect([await linesOf(whole), await linesOf(first), await linesOf(second)]).toEqual([6, 3, 3]);
  });

  test('chapters in boxes of their own are one document', async () => {
    const parts = ['一、总体要求', '二、任务'].map(
      (title) => `<div><h2>${title}</h2><p>${SENTENCE}</p><p>${SENTENCE}</p></div>`,
    );
    expect((await read(page(parts.join('')), 'a.html')).choices).toEqual([]);
  });

  test('a page of nothing is refused', async () => {
    expect(await refusal('<html></html>', 'a.html')).toBe('empty');
    expect(await refusal('<html><frameset></frameset></html>', 'a.html')).toBe('empty');
  });

  test('blocks inside inline elements are found', async () => {
    expect(
      await texts(page(`<span><font><div>${article}</div></font></span>`), 'a.html'),
    ).toHaveLength(3);
  });
});

describe('the title of a page', () => {
  const head =
    '<html><head><title>省人民政府关于印发方案的通知_门户</title><meta name="ArticleTitle" content="省人民政府关于印发方案的通知"></head><body>';
  const body = `<p>${SENTENCE}</p>`.repeat(8);
  const furniture = '<div>来源：省政府　发布时间：2018-12-26　字号：大 中 小</div>';

  test('is put before an article that has none', async () => {
    const html = `${head}<h1>省人民政府关于 印发方案的通知</h1>${furniture}<div>${body}</div>`;
    const source = await read(html, 'a.html');
    expect(textsOf(source)[0]).toBe('省人民政府关于 印发方案的通知');
    expect(source.paragraphs[0]?.hints).toEqual({ centred: true, outline: 1 });
    expect(source.choices.find(({ code }) => code === 'title')).toMatchObject({
      default: 'add',
      must: false,
    });
    expect(changes(source, 'title')).toHaveLength(1);
    expect(textsOf(await read(html, 'a.html', { title: 'leave' }))).toHaveLength(8);
  });

  test('is not said twice, over two lines neither', async () => {
    const html = `${head}<h1>门户</h1>${furniture}<div><p>省人民政府<br>关于印发方案的通知</p>${body}</div>`;
    expect((await texts(html, 'a.html')).slice(0, 2)).toEqual(['省人民政府', '关于印发方案的通知']);
  });

  test('stays away from an article that begins with another', async () => {
    const html = `${head}${furniture}<div><p>信息消费实施方案</p>${body}</div>`;
    const source = await read(html, 'a.html');
    expect(textsOf(source)[0]).toBe('信息消费实施方案');
    expect(source.choices.find(({ code }) => code === 'title')).toMatchObject({ default: 'leave' });
  });
});
