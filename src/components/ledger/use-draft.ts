import { useState } from 'preact/hooks';
import { forgetDraft, keepDraft, keptDraft } from '../../ledger/index.ts';
import type { KeptDraft, Opening } from '../../ledger/index.ts';
import { useGone } from '../base/use-gone.ts';
import { getLedger } from '../here/ledger.ts';

interface Draft {
  typed: KeptDraft;
  type: (typed: Partial<KeptDraft>) => void;
  /** Whether it was typed before, and the page went. */
  isBack: boolean;
  /** Closes the form: it is saved, or not wanted. */
  close: () => void;
}

/** What is typed into a form: it outlives the page. */
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
