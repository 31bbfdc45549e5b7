import type { APIRoute } from 'astro';
import { editionsOf, formerWordings } from '../../model/index.ts';
import type { LoadedPlan } from '../../model/index.ts';
import { revisedPaths, show } from '../../queries/index.ts';
import { frame } from '../../text/index.ts';

export const getStaticPaths = revisedPaths;

/** All former wordings of clauses. Marks made on a former wording are shown with it. */
export const GET: APIRoute<{ loaded: LoadedPlan }> = ({ props: { loaded } }) => {
  const { plan, versions } = loaded;
  const { clauses } = show(loaded);
  const wordings = formerWordings(plan, versions).map(({ clause, version, replaced }) => ({
    ...{ id: clause.id, fingerprint: clause.fingerprint, text: clause.text },
    ...{ place: frame.linkTo(clause), page: clause.page, version, replaced },
    isGone: !clauses.has(clause.id),
  }));
  return new Response(JSON.stringify({ versions: editionsOf(loaded), wordings }, undefined, 1));
};
