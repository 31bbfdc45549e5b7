import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { aloud as words } from '../../text/index.ts';
import { RATES } from './player.ts';
import type { Player, Playing } from './player.ts';

interface Props {
  player: Player;
  /** The place of each clause; '' if the text names no place. */
  places: string[];
  voice: () => { name: string; localService: boolean } | undefined;
  /** The page with which reading can go on. */
  next: { href: string; heading: string } | undefined;
  onRate: (rate: number) => void;
  onClose: () => void;
}

const PLAY = {
  ready: words.start,
  reading: words.pause,
  paused: words.resume,
  done: words.again,
} as const;

/** Announced only when the voice is silent, so that a screen reader never talks over it. */
function announcement({ phase, silence }: Playing): string {
  if (phase === 'done') return words.done;
  return silence === undefined ? '' : words.silences[silence];
}

/** The bar of the player: the place, what went wrong, and the buttons. */
export function AloudBar({ player, places, voice, next, onRate, onClose }: Props): VNode {
  const playing = useStore(player.$playing);
  const { phase, at, rate } = playing;
  const speaker = voice();
  const isOver = phase === 'ready' || phase === 'done';
  return (
    <>
      {speaker?.localService === false && (
        <p class="aloud-remote">
          {phase === 'ready' ? words.remote(speaker.name) : words.remoteBriefly(speaker.name)}
        </p>
      )}
      <p class="aloud-where">
        {phase !== 'done' && words.place(places[at] ?? '', at + 1, places.length)}
        {phase === 'ready' && <span>{words.ready}</span>}
      </p>
      <p role="status" class="aloud-said">
        {announcement(playing)}
      </p>
      <div class="aloud-keys">
        <button type="button" data-play onClick={phase === 'reading' ? player.pause : player.play}>
          {PLAY[phase]}
        </button>
        <button type="button" onClick={() => player.step(-1)}>
          {words.previous}
        </button>
        <button type="button" onClick={() => player.step(1)}>
          {words.next}
        </button>
        <label>
          <span>{words.rate}</span>
          <select
            value={String(rate)}
            autocomplete="off"
            onChange={({ currentTarget }) => onRate(Number(currentTarget.value))}
          >
            {RATES.map((one) => (
              <option key={one} value={String(one)}>
                {words.rates(one)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={onClose}>
          {isOver ? words.close : words.stop}
        </button>
        {phase === 'done' && next !== undefined && (
          <a href={next.href}>{words.nextPage(next.heading)}</a>
        )}
      </div>
    </>
  );
}
