import { FIELDS } from '../ledger/index.ts';
import type { NamedField } from '../ledger/index.ts';
import { sheet as words, table, targets } from '../text/index.ts';

/** A sheet that people fill in and send back: by which heads it is known, and what is read back of it. */
export interface Form {
  /** Heads of the hidden column of keys, of what a row is called by, and of its official words. */
  key: string;
  place: string;
  official: string;
  fields: readonly NamedField[];
}

/** The sheet of measures. */
export const measuresForm: Form = {
  key: words.key,
  place: table.columns.place,
  official: table.columns.text,
  fields: FIELDS,
};

/** The sheet of targets. Its keys have a head of their own: sheets may be put in another order. */
export const targetsForm: Form = {
  key: words.targetKey,
  place: targets.target,
  official: targets.words,
  fields: ['value'],
};
