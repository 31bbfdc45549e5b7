/** Part of the page script: follows the reader in the contents, where these list what is on the page. */
if (document.querySelector('.toc li a[href^="#"]') !== null) void import('./follow.ts');
