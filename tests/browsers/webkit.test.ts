import { runCases } from './case.ts';
import { ALL } from './cases/index.ts';
import { pasting } from './cases/pasting.ts';
import { webkit } from './webkit.ts';

runCases(webkit, 'there is no WebKit here; apt-get install webkit2gtk-driver xvfb', [
  ...ALL,
  ...pasting,
]);
