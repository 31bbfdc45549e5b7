/** How somebody wants to read: chosen once, for all pages of a site in this browser. */
import { keep, readRecord, readWho } from '../../ledger/index.ts';
import type { Basics, Environment } from '../../ledger/index.ts';

/** Choices; the first of each holds until somebody chooses another. */
export const CHOICES = {
  /** The running text as published, or a measure a line with its box. */
  mode: ['text', 'list'],
  size: ['normal', 'large', 'huge'],
  /** Colours: of the system, or one's own choice. */
  colours: ['system', 'light', 'dark', 'contrast'],
} as const;

export type Setting = keyof typeof CHOICES;
export type Settings = Record<Setting, string>;

/** The names of what can be chosen. */
export const SETTINGS = ['mode', 'size', 'colours'] as const;

function keyOf(site: string): string {
  return `taizhang:reading:v1:${site}`;
}

/**
 * Reads the choices; one that cannot be read, or is not there any more, counts as not made. A person who has chosen a
 * unit works with the plan, and sees the checklist first.
 */
export function readSettings(door: Pick<Basics, 'read'>, site: string): Settings {
  const kept = readRecord(door, keyOf(site));
  const chosen = (setting: Setting): string =>
    CHOICES[setting].find((choice) => choice === kept[setting]) ??
    (setting === 'mode' && readWho(door, { site }).unit !== '' ? 'list' : CHOICES[setting][0]);
  return { mode: chosen('mode'), size: chosen('size'), colours: chosen('colours') };
}

/** Keeps a choice beside those that were made before. */
export function keepChoice(
  environment: Environment,
  site: string,
  setting: string,
  choice: string,
): void {
  keep(environment, keyOf(site), { ...readRecord(environment, keyOf(site)), [setting]: choice });
}

/** Sets the page as chosen: `<html data-mode data-size data-colours>`, for the style sheets. */
export function showSettings({ dataset }: HTMLElement, settings: Settings): void {
  for (const setting of SETTINGS) dataset[setting] = settings[setting];
}

/** Says in header and dock which mode the page is in. */
export function sayMode({ dataset }: HTMLElement): void {
  for (const link of Array.from(document.querySelectorAll('.has-modes [data-to-mode]'))) {
    if (link.getAttribute('data-to-mode') === dataset['mode']) {
      link.setAttribute('aria-current', 'true');
    } else link.removeAttribute('aria-current');
  }
}
