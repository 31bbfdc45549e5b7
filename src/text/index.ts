/** Every Chinese word of the interface, by area. */
export * from './checklist.ts';
export * from './counts.ts';
export * from './data.ts';
export * from './dates.ts';
export * from './frame.ts';
export * from './import.ts';
export * from './ledger.ts';
export * from './ledger-table.ts';
export * from './marks.ts';
export * from './overview.ts';
export * from './reading.ts';
export * from './report.ts';
export * from './rollup.ts';
export * from './search.ts';
export * from './sheet.ts';
export * from './table-settings.ts';
export * from './trouble.ts';
