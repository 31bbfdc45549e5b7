import { dayPublished } from '../../model/index.ts';
import type { Plan, PlanMeta } from '../../model/index.ts';

/**
 * A page of a plan's text as JSON-LD. As `plan.yaml` has it: the document that the page is based on, its issuer,
 * and where it was published; its number only if that is known. No author or publisher of the page is named.
 *
 * @param url The page's own address, if it is known.
 * @returns Text for a script element: no `<` in it can end the element.
 */
export function pageData(
  name: string,
  { title }: Pick<Plan, 'title'>,
  meta: Pick<PlanMeta, 'issuer' | 'number' | 'source' | 'date'>,
  url?: string,
): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name,
    url,
    inLanguage: 'zh-CN',
    isBasedOn: {
      '@type': 'CreativeWork',
      name: title,
      identifier: meta.number,
      datePublished: dayPublished(meta),
      sourceOrganization: { '@type': 'Organization', name: meta.issuer },
      isPartOf: { '@type': 'WebSite', name: meta.source.name },
    },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
