/** The script of pages that show how far tasks of several plans have come. */
import { start } from '../base/start.ts';
import { drawFar } from './draw-progress.ts';

void start('marks', drawFar);
