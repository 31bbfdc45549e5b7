import { dayPublished } from '../../model/index.ts';
import type { Plan, PlanMeta } from '../../model/index.ts';

/**
 * A page of a plan's text as JSON-LD: which document it is made from, who issued that and where it was
 * published, as `plan.yaml` has it; the number only if it is known. It names no author and no
 * publisher of the page.
 *
 * @param url The page's own address, where it is known.
 *
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
