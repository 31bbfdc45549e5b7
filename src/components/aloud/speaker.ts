/** Gives a voice one piece after another, and tells why it falls silent. No DOM. */
import { valueIn } from '../../outside/records.ts';

/** Why the voice fell silent. */
export type Silence =
  'refused' | 'interrupted' | 'network' | 'voice' | 'device' | 'silent' | 'failed';

/** The reasons, by the codes of a SpeechSynthesisErrorEvent. */
const SILENCES: Record<string, Silence> = {
  'not-allowed': 'refused',
  canceled: 'interrupted',
  interrupted: 'interrupted',
  network: 'network',
  'language-unavailable': 'voice',
  'voice-unavailable': 'voice',
  'synthesis-unavailable': 'voice',
  'audio-busy': 'device',
  'audio-hardware': 'device',
};

/** What a voice reports about a piece. */
export interface Heard {
  started: () => void;
  ended: () => void;
  /** @param error The code of a SpeechSynthesisErrorEvent. */
  failed: (error: string) => void;
}

/** What a speaker needs from a browser. */
export interface VoiceDoor {
  speak: (words: string, rate: number, heard: Heard) => void;
  /** Stops the voice. */
  cancel: () => void;
  later: (task: () => void, milliseconds: number) => void;
}

/** How many milliseconds to wait after a piece was broken off: browsers may drop a piece that is spoken at once. */
const GAP = 60;

/** If a voice has not begun after so many milliseconds, longer than any piece takes, it does not speak. */
const PATIENCE = 20_000;

export interface Speaker {
  /** Speaks a piece, in place of the one being spoken. Reports once, unless another piece takes its place. */
  say: (words: string, rate: number, ended: () => void, fell: (silence: Silence) => void) => void;
  /** Stops speaking. */
  hush: () => void;
}

/** Makes a speaker. It listens only to reports of its last piece: browsers send late reports of a piece broken off. */
export function createSpeaker(door: VoiceDoor): Speaker {
  let turn = 0;
  let isSpeaking = false;

  const hush = (): void => {
    turn += 1;
    if (isSpeaking) door.cancel();
    isSpeaking = false;
  };

  const say: Speaker['say'] = (words, rate, ended, fell) => {
    const wasSpeaking = isSpeaking;
    hush();
    isSpeaking = true;
    const mine = turn;
    let isStarted = false;
    const fall = (silence: Silence): void => {
      if (mine !== turn) return;
      hush();
      fell(silence);
    };
    const speak = (): void => {
      if (mine !== turn) return;
      door.speak(words, rate, {
        started: () => {
          isStarted = true;
        },
        ended: () => {
          if (mine !== turn) return;
          turn += 1;
          isSpeaking = false;
          ended();
        },
        failed: (error) => fall(valueIn(SILENCES, error) ?? 'failed'),
      });
      door.later(() => {
        if (!isStarted) fall('silent');
      }, PATIENCE);
    };
    if (wasSpeaking) door.later(speak, GAP);
    // Not later: some browsers let a page speak for the first time only within a person's click.
    else speak();
  };

  return { say, hush };
}
