/** Puts the player into the page and takes it out. Loaded when somebody asks for it. */
import { render } from 'preact';
import { aloud as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { AloudBar } from './AloudBar.tsx';
import { followVoice } from './follow-voice.ts';
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

/** The page with which reading goes on: the next page, or the first one if this is the overview. */
function nextPage(): { href: string; heading: string } | undefined {
  const link = document.querySelector<HTMLAnchorElement>('[rel="next"], .official .contents li a');
  if (link === null) return undefined;
  const { origin, pathname } = new URL(link.href);
  const base = origin === 'null' ? 'file://' : origin;
  return { href: `${base}${pathname}?aloud`, heading: link.lastChild?.textContent?.trim() ?? '' };
}

/** Opens the player. Reading will begin with a clause, or where the reader is. */
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

  const unfollow = followVoice(player, clauses, bar);
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

/** Reads from a clause of the page. Opens the player if it is closed. */
function readFrom(element: Element, voice: GetVoice): void {
  if (opened === undefined) {
    opened = open(voice, element);
    // A voice on another computer gets no text before the reader was told whose it is.
    if (voice()?.localService !== true) return;
  }
  opened.readFrom(element);
}

/**
 * Handles an event of the button. A click opens or closes the player. The event `aloud` reads from the clause in
 * its detail; without one, it goes on from the page before.
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
    // So that a reload of the page does not speak.
    history.replaceState(null, '', location.pathname + location.hash);
    opened.start();
  }
}
