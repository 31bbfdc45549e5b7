// Chats append the sign after an address, and the words after it, to the link. The address without these may be a
// page.
const { pathname, search, hash } = location;
const from = pathname.lastIndexOf('/') + 1;
const meant = pathname.slice(0, from) + /^[\w.~-]*/.exec(pathname.slice(from))[0];
if (meant !== pathname) location.replace(meant + search + hash);
