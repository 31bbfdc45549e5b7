/** Shows the button of the player where there is a Chinese voice, and loads the player. */
import { bestVoice } from './voices.ts';

function voice(): SpeechSynthesisVoice | undefined {
  return bestVoice(speechSynthesis.getVoices());
}

/** Loads the player, and leaves to it what was asked for. */
async function ask(event: Event): Promise<void> {
  const { obey } = await import('./open-player.tsx');
  await obey(event, voice);
}

/** Where there is a button, shows it once there is a voice, which may come late. */
export function offerVoice(): void {
  const button = document.querySelector<HTMLElement>('[data-aloud]');
  if (button === null || !('speechSynthesis' in window)) return;
  const offer = (): void => {
    if (!button.hidden || voice() === undefined) return;
    button.hidden = false;
    for (const type of ['click', 'aloud']) button.addEventListener(type, ask);
    // A person who asked the player for the next page comes here.
    if (location.search === '?aloud') button.dispatchEvent(new Event('aloud'));
  };
  // Old Safari knows no listeners here.
  speechSynthesis.onvoiceschanged = offer;
  offer();
}
