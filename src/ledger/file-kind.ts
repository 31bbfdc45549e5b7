/** Whether a file is a workbook or a ledger: by its first bytes, where these tell, and else by its name. */

/** How every .xlsx begins, as every zip does. */
const ZIP = 'PK\u0003\u0004';
/** How a ledger begins: no table that comes as text does. */
const LEDGER = /^\s*\{\s*"/u;
/** Bytes that tell it. */
const START = 64;

/** Whether a file is called a table, of whatever program: those that are not read are refused with the way out. */
export function isSheet({ name }: File): boolean {
  return /\.(?:xls[xmb]?|ett?|ods|csv)$/iu.test(name);
}

/** @param isNamedSheet Whether its name says that it is a table; of one that is empty this says nothing. */
export async function holdsSheet(file: Blob, isNamedSheet: boolean): Promise<boolean> {
  const start = await file.slice(0, START).text();
  return start.startsWith(ZIP) || (isNamedSheet && file.size > 0 && !LEDGER.test(start));
}
