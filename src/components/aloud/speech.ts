/** The browser's voice, as the player's door. */
import type { VoiceDoor } from './speaker.ts';

/** Returns the voice that the browser has at the moment, if any. */
export type GetVoice = () => SpeechSynthesisVoice | undefined;

/** Speaks with the voice that `getVoice` returns at the moment. */
export function browserVoice(
  speech: SpeechSynthesis,
  getVoice: GetVoice,
): Pick<VoiceDoor, 'speak' | 'cancel'> {
  /** A reference is kept, since Chrome forgets to report the end of an utterance without one. */
  let spoken: SpeechSynthesisUtterance | undefined;
  return {
    speak: (words, rate, heard) => {
      const voice = getVoice();
      if (voice === undefined) {
        heard.failed('voice-unavailable');
        return;
      }
      spoken = new SpeechSynthesisUtterance(words);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      spoken.rate = rate;
      spoken.onstart = heard.started;
      spoken.onend = heard.ended;
      spoken.onerror = ({ error }) => heard.failed(error);
      speech.speak(spoken);
    },
    cancel: () => {
      spoken = undefined;
      speech.cancel();
    },
  };
}
