/** How somebody wants to read: chosen once, for all pages of a site in this browser. */
import { keep, readRecord } from '../../ledger/index.ts';
import type { Basics, Environment } from '../../ledger/index.ts';

/** What can be chosen; the first of each is what nobody has chosen otherwise. */
export const CHOICES = {
  /** A measure a line with its box, or the running text as published. */
  mode: ['list', 'text'],
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

/** What has been chosen; what cannot be read, or is not there any more, counts as not chosen. */
export function readSettings(door: Pick<Basics, 'read'>, site: string): Settings {
  const kept = readRecord(door, keyOf(site));
  const chosen = (setting: Setting): string =>
    CHOICES[setting].find((choice) => choice === kept[setting]) ?? CHOICES[setting][0];
  return { mode: chosen('mode'), size: chosen('size'), colours: chosen('colours') };
}

/** Keeps what has been chosen. */
export function keepSettings(environment: Environment, site: string, settings: Settings): void {
  keep(environment, keyOf(site), settings);
}

/** Sets the page as chosen: `<html data-mode data-size data-colours>`, for the style sheets. */
export function showSettings({ dataset }: HTMLElement, settings: Settings): void {
  for (const setting of SETTINGS) dataset[setting] = settings[setting];
}

/** Says in the header which mode the page is in. */
export function pressMode({ dataset }: HTMLElement): void {
  for (const button of Array.from(document.querySelectorAll('[data-modes] button'))) {
    button.setAttribute('aria-pressed', String(button.getAttribute('value') === dataset['mode']));
  }
}
