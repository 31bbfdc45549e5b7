/** The page for the text before the first chapter and after the last. */
export const OVERVIEW = '0';

/** The name of a page's file without its ending, and the last part of its address: `3.1` → `3-1`. */
export function slugOf(pageId: string): string {
  return pageId.replaceAll('.', '-');
}

/** Address of a page from the site's root. */
export function pageAddress(planId: string, pageId: string): string {
  return pageId === OVERVIEW ? `${planId}/` : `${planId}/${slugOf(pageId)}/`;
}

/** Address of a unit's page in a plan, from the site's root. */
export function unitPageAddress(planId: string, slug: string): string {
  return `${planId}/units/${slug}/`;
}

/** Address of a clause from the site's root, for links and citations. */
export function clauseAddress({ page, id }: { page: string; id: string }): string {
  return `${page}#${id}`;
}
