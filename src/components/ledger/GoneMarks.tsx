import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GoneMark } from '../../ledger/index.ts';
import type { GoneRow } from '../../reports/csv.ts';
import { reviewWords as words, shownName } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { appWithoutDownloads } from '../base/download.ts';
import { formerWordings } from '../here/former-wordings.ts';
import type { FormerWords } from '../here/former-wordings.ts';
import { saveTable } from './gone-table.ts';
import { FilledIn } from './said.tsx';

/** A mark with the last words of its clause; with its id where these are not known. */
function rowOf(mark: GoneMark, former: readonly FormerWords[]): GoneRow {
  // A target's id begins with its clause's: 2-1.t1
  const clause = mark.item.replace(/\.t\d+$/u, '');
  const last = former.filter(({ id, isGone }) => isGone && id === clause).pop();
  const { place = words.goneUnknown(mark.item), text = '', replaced = '' } = last ?? {};
  return { ...mark, place, text, replaced };
}

/** Marks whose clauses are gone: their last words, where these stood, and what was filled in. */
export function GoneMarks({ all }: { all: readonly GoneMark[] }): VNode {
  const [former, setFormer] = useState<FormerWords[]>([]);
  useEffect(() => void formerWordings().then(setFormer), []);
  const rows = all.map((mark) => rowOf(mark, former));
  return (
    <details id="gone" class="gone">
      <summary>{words.goneTitle(all.length)}</summary>
      <p>{words.goneIntro}</p>
      <ul>
        {rows.map(({ item, unit, state, place, text, replaced }) => (
          <li key={`${item} ${unit}`} data-gone={item}>
            <p>
              <strong>{replaced === '' ? place : words.goneOn(place, replaced)}</strong>{' '}
              {shownName(unit)}
            </p>
            {text === '' ? (
              <p class="quiet">{words.goneNoWords}</p>
            ) : (
              <blockquote>{text}</blockquote>
            )}
            <FilledIn state={state} but={[]} />
          </li>
        ))}
      </ul>
      {saveTable !== undefined && appWithoutDownloads() === undefined && (
        <Button onClick={() => void saveTable?.(rows)}>{words.goneExport}</Button>
      )}
    </details>
  );
}
