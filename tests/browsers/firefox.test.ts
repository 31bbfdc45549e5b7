import { runCases } from './case.ts';
import { ALL } from './cases/index.ts';
import { firefox } from './puppeteer.ts';

runCases(firefox, 'there is no Firefox here; apt-get install firefox-esr', ALL);
