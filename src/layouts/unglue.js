// A chat glues the sign behind an address to it: without it, the page may be there.
try {
  const path = decodeURI(location.pathname);
  const meant = path.replace(
    /[\s()<>[\]{}"'“”‘’（）《》〈〉【】「」『』，。、；：！？…,;:!?.*]+$/,
    '',
  );
  if (meant !== path && meant !== '') {
    // Where it stood behind a folder's slash, the folder is meant.
    location.replace(meant + location.search + location.hash);
  }
} catch {
  // Malformed: the page says that there is nothing.
}
