/** Puts the player into the page and takes it out; loaded when it is asked for. */
import { render } from 'preact';
import { aloud as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { AloudBar } from './AloudBar.tsx';
import { follow } from './follow-voice.ts';
import { clausesOfPage, firstToRead, isShown } from './page-clauses.ts';
import { createPlayer } from './player.ts';
import { keepRate, readRate } from './rate.ts';
import { browserVoice } from './speech.ts';
import type { GetVoice } from './speech.ts';
import { bringStyles } from '../base/styles.ts';
import styles from './aloud.css?url&no-inline';

interface Opened {
  readFrom: (element: Element) => void;
  start: () => void;
  close: () => void;
}

let opened: Opened | undefined;

const styled = bringStyles(styles);

const opener = (): HTMLElement | null => document.querySelector('[data-aloud]');

/** The page that goes on after this one: the next, or, from the overview, the first. */
function nextPage(): { href: string; heading: string } | undefined {
  const link = document.querySelector<HTMLAnchorElement>('[rel="next"], .official .contents li a');
  if (link === null) return undefined;
  const { origin, pathname } = new URL(link.href);
  const base = origin === 'null' ? 'file://' : origin;
  return { href: `${base}${pathname}?aloud`, heading: link.lastChild?.textContent?.trim() ?? '' };
}

/** Opens the player, ready to begin with a clause, or where the reader is. */
function open(voice: GetVoice, from?: Element): Opened {
  const { environment, site } = getLedger().home;
  const clauses = clausesOfPage();
  const indexOf = (element: Element): number | undefined => {
    const index = clauses.findIndex((clause) => clause.element === element);
    return index < 0 ? undefined : index;
  };
  const at = (from && indexOf(from)) ?? firstToRead(clauses);
  const player = createPlayer(
    clauses.map((clause) => clause.words),
    { at, rate: readRate(environment, site) },
    {
      ...browserVoice(speechSynthesis, voice),
      isShown: (index) => clauses.some((clause, at) => at === index && isShown(clause)),
      later: (task, milliseconds) => window.setTimeout(task, milliseconds),
    },
  );
  const bar = document.createElement('section');
  bar.className = 'aloud';
  bar.setAttribute('aria-label', words.title);
  document.querySelector('.top')?.after(bar);

  const unfollow = follow(player, clauses, bar);
  const close = (): void => {
    player.pause();
    unfollow();
    render(null, bar);
    bar.remove();
    opened = undefined;
    opener()?.setAttribute('aria-expanded', 'false');
    opener()?.focus();
  };
  render(
    <AloudBar
      player={player}
      places={clauses.map(({ place }) => place)}
      voice={voice}
      next={nextPage()}
      onRate={(rate) => {
        keepRate(environment, site, rate);
        player.setRate(rate);
      }}
      onClose={close}
    />,
    bar,
  );
  bar.querySelector('button')?.focus({ preventScroll: true });
  opener()?.setAttribute('aria-expanded', 'true');
  return {
    close,
    readFrom: (element) => {
      const index = indexOf(element);
      if (index !== undefined) player.readFrom(index);
    },
    start: player.play,
  };
}

/** Reads from a clause of the page, opening the player if it is not. */
function readFrom(element: Element, voice: GetVoice): void {
  if (opened === undefined) {
    opened = open(voice, element);
    // A voice elsewhere gets no word before its maker was named.
    if (voice()?.localService !== true) return;
  }
  opened.readFrom(element);
}

/**
 * Does what was asked of the button: a click opens the player, or closes it; `aloud` with a clause reads
 * from there, and without one goes on from the page before.
 */
export async function obey(event: Event, voice: GetVoice): Promise<void> {
  await styled;
  if (event instanceof CustomEvent && event.detail instanceof Element) {
    readFrom(event.detail, voice);
  } else if (opened !== undefined) {
    opened.close();
  } else {
    opened = open(voice);
    if (event.type === 'click') return;
    // A page that is loaded again speaks only if asked again.
    history.replaceState(null, '', location.pathname + location.hash);
    opened.start();
  }
}
