/** The name of a field that is a column of a team's own (own-columns.ts). */
export type OwnField = `c${string}`;

/** Whether a field is a column of a team's own. */
export function isOwnField(field: string): field is OwnField {
  return /^c[0-9a-z]{8}$/u.test(field);
}
