import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { allClaims, changeOfReview, itemNow, shortened, wordingsOf } from '../../ledger/index.ts';
import type { ItemState } from '../../ledger/index.ts';
import { wordingStretches } from '../../model/revision/wording.ts';
import type { FormerWords } from '../../reports/tables/gone-rows.ts';
import { beside, reviewWords as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { formerWordings } from '../here/former-wordings.ts';
import { shownItem } from '../here/shown-item.ts';
import { getLedger } from '../here/ledger.ts';

interface Props {
  state: ItemState;
  /** The fingerprint of the official words as they are now. */
  fingerprint: string;
  onConfirmed?: () => void;
}

/** Two wordings, one below the other, with the differences marked. */
function Both({ before, after }: { before: string; after: string }): VNode {
  const stretches = wordingStretches(before, after);
  const side = (name: 'before' | 'after', Mark: 'del' | 'ins') =>
    stretches
      .filter((one) => one.in === name || one.in === 'both')
      .map(({ in: of, text }) => (of === name ? <Mark>{text}</Mark> : text));
  return (
    <dl class="wordings">
      <dt>{words.before}</dt>
      <dd>{side('before', 'del')}</dd>
      <dt>{words.after}</dt>
      <dd>{side('after', 'ins')}</dd>
    </dl>
  );
}

/** 原文已更新，请复核: the former words and the present ones, and a button to confirm that what was filled in still holds. */
export function Reworded({ state, fingerprint, onConfirmed }: Props): VNode {
  const ledger = getLedger();
  const [former, setFormer] = useState<FormerWords[]>();
  useEffect(() => void formerWordings().then(setFormer), []);
  const change = changeOfReview(state, fingerprint);
  const [first] = allClaims(state);
  const item = itemNow(ledger.home, first?.entry.item ?? '');
  const now = shownItem(item).words;
  const known = wordingsOf(state, fingerprint).flatMap(
    (text) => former?.find((one) => one.fingerprint === text) ?? [],
  );
  const confirm = (): void => {
    if (change !== undefined) ledger.record([change]);
    onConfirmed?.();
  };
  return (
    <div class="doubt">
      <p>{beside.wordingChanged}</p>
      {known.map(({ text, replaced }) => (
        <details key={text}>
          <summary>{words.compare(replaced)}</summary>
          {now === '' ? <p>{text}</p> : <Both before={text} after={now} />}
        </details>
      ))}
      {former !== undefined && known.length === 0 && <p class="quiet">{words.unknown}</p>}
      {change !== undefined && (
        <Button onClick={confirm} aria-label={words.confirmAt(shortened(shownItem(item).place))}>
          {words.confirm}
        </Button>
      )}
    </div>
  );
}
