/** Part of the page script: loads what follows touches on clauses, where there are any. Until then they are links. */
if (document.querySelector('.official .n') !== null) void import('./wait-for-clause.ts');
