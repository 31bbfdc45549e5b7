import { useState } from 'preact/hooks';
import { forgetDraft, keepDraft, keptDraft } from '../../ledger/index.ts';
import type { KeptDraft, Opening } from '../../ledger/index.ts';
import { useGone } from '../base/use-gone.ts';
import { getLedger } from '../here/ledger.ts';

interface Draft {
  typed: KeptDraft;
  type: (typed: Partial<KeptDraft>) => void;
  /** Whether the draft was typed on an earlier page. */
  isBack: boolean;
  /** Closes the form and forgets the draft: it was saved, or is not wanted. */
  close: () => void;
}

/** The draft of a form. It outlives the page. */
export function useDraft({ item, unit }: Opening, onClose: () => void): Draft {
  const { home, $items } = getLedger();
  const [kept] = useState(() => keptDraft(home, item, unit, $items.get()));
  const [typed, setTyped] = useState<KeptDraft>(kept ?? { draft: {}, own: undefined, answer: '' });
  useGone(() => keepDraft(home, item, unit, typed));
  return {
    typed,
    type: (more) => setTyped({ ...typed, ...more }),
    isBack: kept !== undefined,
    close: () => {
      forgetDraft(home, item);
      onClose();
    },
  };
}
