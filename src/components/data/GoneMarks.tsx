import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GoneMark } from '../../ledger/index.ts';
import { besidesOf, goneRowsOf } from '../../reports/tables/gone-rows.ts';
import type { FormerWords } from '../../reports/tables/gone-rows.ts';
import { goneWords as words, shownName } from '../../text/index.ts';
import { Long } from '../base/Long.tsx';
import { Button } from '../base/controls.tsx';
import { appWithoutDownloads } from '../base/download.ts';
import { formerWordings } from '../here/former-wordings.ts';
import { getLedger } from '../here/ledger.ts';
import { saveTable } from './gone-table.ts';
import { FilledIn } from '../form/said.tsx';

/** Marks of clauses that are gone: the clause's last words, their place, and what was filled in. */
export function GoneMarks({ all }: { all: readonly GoneMark[] }): VNode {
  const [former, setFormer] = useState<FormerWords[]>([]);
  useEffect(() => void formerWordings().then(setFormer), []);
  const rows = goneRowsOf(getLedger().home, all, former);
  return (
    <details id="gone" class="gone">
      <summary>{words.title(all.length)}</summary>
      <p>{words.intro}</p>
      <ul>
        {rows.map(({ item, unit, state, place, text, replaced }) => (
          <li key={`${item} ${unit}`} data-gone={item}>
            <p>
              <strong>{replaced === '' ? place : words.on(place, replaced)}</strong>{' '}
              {shownName(unit)}
            </p>
            {text === '' ? <p class="quiet">{words.noWords}</p> : <blockquote>{text}</blockquote>}
            {[...besidesOf({ state })].map(([name, said]) => (
              <p key={name}>
                <Long text={said}>
                  {name}：{said}
                </Long>
              </p>
            ))}
            <FilledIn state={state} but={[]} />
          </li>
        ))}
      </ul>
      {saveTable !== undefined && appWithoutDownloads() === undefined && (
        <Button onClick={() => void saveTable?.(rows)}>{words.export}</Button>
      )}
    </details>
  );
}
