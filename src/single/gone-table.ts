/** The one-file edition makes no tables. The ledger is the only file that it saves. */
export const saveTable = undefined;
