import { runCases } from './case.ts';
import { apart } from './cases/apart.ts';
import { lacking } from './cases/lacking.ts';
import { layout } from './cases/layout.ts';
import { pasting } from './cases/pasting.ts';
import { printing } from './cases/printing.ts';
import { reading } from './cases/reading.ts';
import { firefox } from './firefox.ts';

// All cases run in Firefox 115, the oldest. Here, in the newest that Debian has, those of what browsers change from
// one year to the next: kept pages, focus, the drawing of controls, paper, storage, workers. Finding things and
// making files is the site's own script, which does the same in both.
runCases(firefox, 'there is no Firefox here; apt-get install firefox-esr', [
  ...reading,
  ...printing,
  ...layout,
  ...apart,
  ...lacking,
  ...pasting,
]);
