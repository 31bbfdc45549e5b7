/** What the doctor can find by the list of files that a build writes: files.json. */
import { REPUBLISH } from './entry.ts';
import type { Entry } from './entry.ts';

/** The findings on files that are not, byte for byte, those of the build. */
export const FILES = {
  'list-missing': {
    level: 'wrong',
    why: 'Without the list of its build no file can be compared: half a script passes as a whole one.',
    any: `It is written at the end of each build, beside the first page. ${REPUBLISH}`,
  },
  'other-build': {
    level: 'wrong',
    why: 'Pages, scripts and search of two builds do not fit one another; readers see the old beside the new.',
    any: 'Wait until copying is done, empty the cache of the CDN, and copy the whole dist/ of one build: _astro/ first, then pages, files.json and sw.js last.',
  },
  'file-cut': {
    level: 'wrong',
    why: 'Its end is missing: half a script does not run, half an index finds nothing, half a Word file does not open.',
    any: 'Copying was broken off, or the disk is full: see that there is room, and copy this file again (FTP: in binary mode).',
  },
  'file-line-ends': {
    level: 'wrong',
    why: 'Readers see no difference, but the service worker takes no file but the one that was built: offline reading never starts; and what is not text would be broken.',
    any: 'Set FTP to binary mode, or keep git from changing line ends in dist/ (* -text in .gitattributes), and copy it again.',
  },
  'file-changed': {
    level: 'wrong',
    why: 'A script that was changed may not run, a page may show what was not published; and the service worker takes no file but the one that was built: offline reading never starts.',
    any: 'If only pages and scripts are concerned, switch off minifying, "optimising", statistics and e-mail hiding at host or CDN; else it is of another build, or somebody changed it there: copy it again.',
  },
  'file-by-host': {
    level: 'look',
    why: 'Some hosts write lines of their own into it: that does no harm to the site.',
    any: 'Nothing, if you know whose words these are.',
  },
} as const satisfies Record<string, Entry>;
