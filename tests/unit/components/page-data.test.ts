import { expect, test } from 'vitest';
import { pageData } from '../../../src/components/frame/page-data.ts';

const META = { issuer: '机关', source: { name: '某网', date: '2020-01-02' } };

test('a page says which document it is made from, and nothing that the source does not say', () => {
  expect(JSON.parse(pageData('节', { title: '方案' }, META))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: '节',
    inLanguage: 'zh-CN',
    isBasedOn: {
      '@type': 'CreativeWork',
      name: '方案',
      datePublished: '2020-01-02',
      sourceOrganization: { '@type': 'Organization', name: '机关' },
      isPartOf: { '@type': 'WebSite', name: '某网' },
    },
  });
});

test('a document number is given where it is known', () => {
  expect(pageData('节', { title: '方案' }, { ...META, number: '国发〔2017〕40号' })).toContain(
    '"identifier":"国发〔2017〕40号"',
  );
});

test('no title ends the script', () => {
  const hostile = '</script><script>alert(1)</script><!--';
  const text = pageData(hostile, { title: hostile }, META);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ name: hostile });
});
