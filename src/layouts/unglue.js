// A chat glues the sign behind an address, and what follows it, to it: without these the page may be there.
const { pathname, search, hash } = location;
const from = pathname.lastIndexOf('/') + 1;
const meant = pathname.slice(0, from) + /^[\w.~-]*/.exec(pathname.slice(from))[0];
if (meant !== pathname) location.replace(meant + search + hash);
