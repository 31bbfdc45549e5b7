/** In place of src/components/ledger/form-styles.ts: the one file holds all its styles. */
export const bringFormStyles = (): Promise<void> => Promise.resolve();
