/** Part of the page script: offers to read the text aloud where there is a Chinese voice, and loads the player. */
import { bestVoice } from './voices.ts';
import { start } from '../base/start.ts';

/** Where there is official text, each clause of it can be cited. */
const hasText = document.querySelector('[data-cite]') !== null;
const button = hasText ? document.querySelector<HTMLElement>('[data-aloud]') : null;

function voice(): SpeechSynthesisVoice | undefined {
  return bestVoice(speechSynthesis.getVoices());
}

/** Loads the player, and leaves to it what was asked for. */
async function ask(event: Event): Promise<void> {
  const { obey } = await import('./open-player.tsx');
  await obey(event, voice);
}

/** Voices may come late. */
function offer(): void {
  if (button === null || !button.hidden || voice() === undefined) return;
  button.hidden = false;
  for (const type of ['click', 'aloud']) button.addEventListener(type, ask);
  // A person who asked the player for the next page comes here.
  if (location.search === '?aloud') button.dispatchEvent(new Event('aloud'));
}

void start('aloud', () => {
  if ('speechSynthesis' in window) {
    // Old Safari knows no listeners here.
    speechSynthesis.onvoiceschanged = offer;
    offer();
  }
});
