/** Script of pages that show the progress of tasks in several plans. */
import { start } from '../base/start.ts';
import { drawFar } from './draw-progress.ts';

void start('marks', drawFar);
