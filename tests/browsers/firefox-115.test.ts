import { runCases } from './case.ts';
import { ALL } from './cases/index.ts';
import { pasting } from './cases/pasting.ts';
import { firefox115 } from './firefox.ts';

runCases(firefox115, 'there is no Firefox ESR 115 here; tests/browsers/install-firefox-115.sh', [
  ...ALL,
  ...pasting,
]);
