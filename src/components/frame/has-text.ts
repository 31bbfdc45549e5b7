/**
 * Part of the page script: on pages with official text, loads the scripts for it. Until then the numbers of its
 * clauses are links.
 */
import { painted } from '../base/painted.ts';
import { start } from '../base/start.ts';

// Only official text has such numbers.
if (document.querySelector('.official .n') !== null) {
  void painted()
    .then(() => import('./with-text.ts'))
    .then(({ followReader, offerVoice }) => {
      void start('contents', followReader);
      void start('aloud', offerVoice);
    });
}
