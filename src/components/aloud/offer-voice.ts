/** Part of the page script: where there is official text, loads what offers to read it aloud. */
import { painted } from '../base/painted.ts';
import { start } from '../base/start.ts';

void start('aloud', async () => {
  // Each clause of official text has its number.
  const hasText = document.querySelector('.official .n') !== null;
  const button = document.querySelector<HTMLElement>('[data-aloud]');
  if (!hasText || button === null || !('speechSynthesis' in window)) return;
  await painted();
  (await import('./voice-button.ts')).offerOn(button);
});
