/** Replaces src/components/form/form-styles.ts: the one file has all styles in it. */
export const bringFormStyles = (): Promise<void> => Promise.resolve();
