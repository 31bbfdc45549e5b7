/** Part of the page script: where there is official text, loads what that needs. Until then its clauses are links. */
import { painted } from '../base/painted.ts';
import { start } from '../base/start.ts';

// Each clause of official text has its number.
if (document.querySelector('.official .n') !== null) {
  void painted()
    .then(() => import('./with-text.ts'))
    .then(({ followReader, offerVoice }) => {
      void start('contents', followReader);
      void start('aloud', offerVoice);
    });
}
