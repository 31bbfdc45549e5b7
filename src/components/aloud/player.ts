/** The state of reading aloud: the clause, the piece of it, and whether the voice reads. No DOM. */
import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import { piecesOf, spokenWords } from './pieces.ts';
import { createSpeaker } from './speaker.ts';
import type { Silence, VoiceDoor } from './speaker.ts';

/** The speeds; 1 is the voice's own. */
export const RATES = [0.8, 1, 1.25, 1.5, 2] as const;

/** What the player needs from a browser. */
export interface Door extends VoiceDoor {
  /** Whether a clause can be seen. Clauses of a folded task cannot. */
  isShown: (clause: number) => boolean;
}

export interface Playing {
  /** `ready` before the start, `done` after the last clause. */
  phase: 'ready' | 'reading' | 'paused' | 'done';
  at: number;
  rate: number;
  /** Whether a person chose the clause. False if the voice went on to it. */
  isAsked: boolean;
  silence?: Silence;
}

export interface Player {
  $playing: ReadableAtom<Playing>;
  /**
   * Starts reading, or goes on with the piece that was broken off. After the last clause, starts again with the
   * first.
   */
  play: () => void;
  /**
   * Stops the voice. The browsers' own pause is not used: it does not work on Android, nor with voices on other
   * computers.
   */
  pause: () => void;
  readFrom: (clause: number) => void;
  /** Goes to the clause after (1) or before (-1) this one, reading or not as before. */
  step: (by: 1 | -1) => void;
  /** Changes the speed, also of the piece being spoken. */
  setRate: (rate: number) => void;
}

/**
 * Makes a player.
 *
 * @param clauses The texts to read, in order.
 * @param start The speed, and the clause to begin with.
 */
export function createPlayer(
  clauses: readonly string[],
  start: { at: number; rate: number },
  door: Door,
): Player {
  const speaker = createSpeaker(door);
  const $playing = atom<Playing>({ phase: 'ready', isAsked: false, ...start });
  let piece = 0;

  const move = (phase: Playing['phase'], at: number, isAsked: boolean): void =>
    $playing.set({ phase, at, isAsked, rate: $playing.get().rate });

  /** Index of the next clause that can be seen, in a direction; undefined if there is none. */
  const beyond = (at: number, by: 1 | -1): number | undefined => {
    let next = at + by;
    while (clauses[next] !== undefined && !door.isShown(next)) next += by;
    return clauses[next] !== undefined ? next : undefined;
  };

  const speak = (): void => {
    const { at, rate } = $playing.get();
    const pieces = piecesOf(spokenWords(clauses[at] ?? ''));
    const goOn = (): void => {
      piece += 1;
      if (piece < pieces.length) speak();
      else finish(at);
    };
    speaker.say(pieces[piece] ?? '', rate, goOn, (silence) => {
      $playing.set({ phase: 'paused', at, rate, isAsked: false, silence });
    });
  };

  const finish = (at: number): void => {
    const next = beyond(at, 1);
    piece = 0;
    move(next === undefined ? 'done' : 'reading', next ?? at, false);
    if (next !== undefined) speak();
  };

  const begin = (at: number): void => {
    move('reading', at, true);
    speak();
  };

  const readFrom = (clause: number): void => {
    piece = 0;
    begin(clause);
  };

  return {
    $playing,
    readFrom,
    play: () => {
      const { phase, at } = $playing.get();
      if (phase === 'done') readFrom(beyond(-1, 1) ?? 0);
      else if (phase !== 'reading') begin(at);
    },
    pause: () => {
      const { phase, at } = $playing.get();
      if (phase !== 'reading') return;
      speaker.hush();
      move('paused', at, false);
    },
    step: (by) => {
      const { phase, at } = $playing.get();
      const next = beyond(at, by) ?? at;
      if (phase === 'reading') readFrom(next);
      else {
        piece = 0;
        move('paused', next, true);
      }
    },
    setRate: (rate) => {
      $playing.set({ ...$playing.get(), rate, isAsked: false });
      if ($playing.get().phase === 'reading') speak();
    },
  };
}
