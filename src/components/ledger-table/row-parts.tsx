/** Parts of rows that the notices, paper and a team's own rows draw too. */
import type { VNode } from 'preact';
import { fillAt, marks } from '../../text/index.ts';
import { lazy } from '../base/lazy.tsx';
import type { PlanRow } from '../here/rows.ts';

/** The reasons for a second look. */
export const Doubts = lazy(async () => (await import('../form/said.tsx')).Doubts);

/**
 * A link to the row's place in the text, and a link to its form. A row without a form of its own links to the form
 * of `of`.
 */
export function placeLinks(row: PlanRow, of = row): VNode {
  return (
    <>
      <a href={row.href}>{row.place}</a>
      <a
        class="fill"
        href={row.href}
        data-edit={of.item}
        data-fingerprint={of.fingerprint}
        data-words={of.text}
        data-place={of.place}
        data-deadline={of.deadline && of.deadlineWords}
        aria-label={fillAt(of.place)}
      >
        {marks.fill}
      </a>
    </>
  );
}
