import { runCases } from './case.ts';
import { ALL } from './cases/index.ts';
import { chromium } from './chromium.ts';

runCases(chromium, 'the Chromium 90 of chrome-aws-lambda runs on Linux x64 only', ALL);
