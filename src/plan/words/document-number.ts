/** 国发〔2017〕40号, also with other brackets in place of 〔〕 (GB/T 9704-2012 7.2.5), or 国务院令第492号. */
const NUMBER =
  '\\p{Script=Han}[\\p{Script=Han}A-Za-z]{0,19}(?:\\s*[〔\\[［【（(]\\s*\\d{4}\\s*[〕\\]］】）)]\\s*第?\\s*\\d{1,5}\\s*号|令第\\s*\\d{1,4}\\s*号)';

const WHOLE = new RegExp(`^${NUMBER}$`, 'u');
const BRACKETED = new RegExp(`^([（(【［\\[])\\s*(${NUMBER})`, 'u');

/** Whether a line is a document number and nothing else. */
export function isDocumentNumber(line: string): boolean {
  return WHOLE.test(line);
}

/**
 * The number at the beginning of a bracket: （国发〔2017〕40号） or （国发〔2017〕40号，以下简称《意见》）.
 *
 * @param text Begins with the bracket.
 */
export function readBracketedNumber(text: string): string | undefined {
  return BRACKETED.exec(text)?.[2];
}
