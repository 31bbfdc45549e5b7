/** Every Chinese word of the interface, by area. */
export * from './checklist.ts';
export * from './frame.ts';
export * from './import.ts';
export * from './ledger.ts';
export * from './overview.ts';
export * from './search.ts';
export * from './trouble.ts';
