/** How a reader wants to read: chosen once, for all pages of a site in this browser. */
import { writeKept, readRecord, readWho } from '../../ledger/index.ts';
import type { Basics, Environment } from '../../ledger/index.ts';

/** The choices. The first of each is used until somebody chooses another. */
export const CHOICES = {
  /** The running text as published, or a list with a line and a box for each measure. */
  mode: ['text', 'list'],
  size: ['normal', 'large', 'huge'],
  /** Colours: of the system, or one's own choice. */
  colours: ['system', 'light', 'dark', 'contrast'],
} as const;

export type Setting = keyof typeof CHOICES;
export type Settings = Record<Setting, string>;

/** The settings. */
export const SETTINGS = ['mode', 'size', 'colours'] as const;

function keyOf(site: string): string {
  return `taizhang:reading:v1:${site}`;
}

/**
 * Reads the choices. One that cannot be read, or does not exist any more, counts as not made. A person who has
 * chosen a unit works with the plan, and sees 清单 by default.
 */
export function readSettings(door: Pick<Basics, 'read'>, site: string): Settings {
  const kept = readRecord(door, keyOf(site));
  const chosen = (setting: Setting): string =>
    CHOICES[setting].find((choice) => choice === kept[setting]) ??
    (setting === 'mode' && readWho(door, { site }).unit !== '' ? 'list' : CHOICES[setting][0]);
  return { mode: chosen('mode'), size: chosen('size'), colours: chosen('colours') };
}

/** Stores a choice beside earlier ones. */
export function keepChoice(
  environment: Environment,
  site: string,
  setting: string,
  choice: string,
): void {
  writeKept(environment, keyOf(site), {
    ...readRecord(environment, keyOf(site)),
    [setting]: choice,
  });
}

/** Applies settings to the page: `<html data-mode data-size data-colours>`, for the style sheets. */
export function showSettings({ dataset }: HTMLElement, settings: Settings): void {
  for (const setting of SETTINGS) dataset[setting] = settings[setting];
}

/** Marks the page's mode in the header and the dock. */
export function sayMode({ dataset }: HTMLElement): void {
  for (const link of Array.from(document.querySelectorAll('.has-modes [data-to-mode]'))) {
    if (link.getAttribute('data-to-mode') === dataset['mode']) {
      link.setAttribute('aria-current', 'true');
    } else link.removeAttribute('aria-current');
  }
}
