/** Shows the button of the player where there is a Chinese voice, and loads the player. */
import { bestVoice } from './voices.ts';

function voice(): SpeechSynthesisVoice | undefined {
  return bestVoice(speechSynthesis.getVoices());
}

/** Loads the player and passes the event on to it. */
async function ask(event: Event): Promise<void> {
  const { obey } = await import('./open-player.tsx');
  await obey(event, voice);
}

/** Shows the button, if the page has one, as soon as there is a voice. Voices may come late. */
export function offerVoice(): void {
  const button = document.querySelector<HTMLElement>('[data-aloud]');
  if (button === null || !('speechSynthesis' in window)) return;
  const offer = (): void => {
    if (!button.hidden || voice() === undefined) return;
    button.hidden = false;
    for (const type of ['click', 'aloud']) button.addEventListener(type, ask);
    // The reader asked the player on the page before to go on here.
    if (location.search === '?aloud') button.dispatchEvent(new Event('aloud'));
  };
  // Old Safari has no `addEventListener` here.
  speechSynthesis.onvoiceschanged = offer;
  offer();
}
