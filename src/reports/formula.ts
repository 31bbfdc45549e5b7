/**
 * What a spreadsheet may take for a formula (OWASP, "CSV Injection"): = + - @ | %, full-width and small forms
 * too, also after white space; a tab or CR at the start.
 */
export const FORMULA =
  /^(?:[\t\r]|\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05\uFE66\uFE62\uFE63\uFE6B\uFE6A])/u;
