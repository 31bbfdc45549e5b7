/** Whether a file is a workbook or a ledger: by its first bytes if they tell, otherwise by its name. */

/** How every .xlsx begins, as every zip does. */
const ZIP = 'PK\u0003\u0004';
/** How a ledger begins. No table in text form begins so. */
const LEDGER = /^\s*\{\s*"/u;
/** The number of first bytes to look at. */
const START = 64;

/** Whether a file has the name of a table, of any program. Tables that cannot be read are refused with advice. */
export function isSheet({ name }: File): boolean {
  return /\.(?:xls[xmb]?|ett?|ods|csv)$/iu.test(name);
}

/**
 * Whether a file is a table. @param isNamedSheet Whether its name says so; for an empty file the name does not decide.
 */
export async function holdsSheet(file: Blob, isNamedSheet: boolean): Promise<boolean> {
  const start = await file.slice(0, START).text();
  return start.startsWith(ZIP) || (isNamedSheet && file.size > 0 && !LEDGER.test(start));
}
