/** One piece after another given to a voice, and why it may fall silent. No DOM. */
import { valueIn } from '../../text/records.ts';

/** Why the voice fell silent. */
export type Silence =
  'refused' | 'interrupted' | 'network' | 'voice' | 'device' | 'silent' | 'failed';

/** By the codes of a SpeechSynthesisErrorEvent. */
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

/** A voice's reports on a piece. */
export interface Heard {
  started: () => void;
  ended: () => void;
  /** @param error The code of a SpeechSynthesisErrorEvent. */
  failed: (error: string) => void;
}

/** A speaker needs this of a browser. */
export interface VoiceDoor {
  speak: (words: string, rate: number, heard: Heard) => void;
  /** Ends what is being spoken. */
  cancel: () => void;
  later: (task: () => void, milliseconds: number) => void;
}

/** Browsers may drop what is to be spoken right after something was broken off. */
const GAP = 60;

/** A voice that has not begun after this time, longer than any piece, does not speak. */
const PATIENCE = 20_000;

export interface Speaker {
  /** Speaks a piece, in place of what is being spoken; reports once, unless something takes its place. */
  say: (words: string, rate: number, ended: () => void, fell: (silence: Silence) => void) => void;
  /** Breaks off. */
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
    // At once: some browsers let a page speak for the first time only within a person's click.
    else speak();
  };

  return { say, hush };
}
