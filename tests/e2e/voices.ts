/** A browser's voice, as the tests of reading aloud want it: it speaks when told, and keeps what it was given. */
import type { Page } from '@playwright/test';

export interface Voice {
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
}

export const LOCAL: Voice = { name: '晓晓', lang: 'zh-CN', localService: true, default: false };
export const REMOTE: Voice = { name: '云语音', lang: 'zh-CN', localService: false, default: false };
export const ENGLISH: Voice = { name: 'Anna', lang: 'en-US', localService: true, default: true };

/** What was given to the voice. */
export interface Spoken {
  text: string;
  rate: number;
  voice: string;
}

declare global {
  interface Window {
    stage: {
      spoken: Spoken[];
      /** Whether anything is being spoken. */
      isSpeaking: () => boolean;
      /** The piece that is being spoken comes to its end. */
      end: () => void;
      fail: (error: string) => void;
      /** Voices come, and the browser says so. */
      arrive: (voices: Voice[]) => void;
    };
  }
}

/** Puts the voice into every page that is opened; `pause()` does nothing, as on Android. */
export async function giveVoices(page: Page, voices: Voice[]): Promise<void> {
  await page.addInitScript((given) => {
    class Utterance extends EventTarget {
      voice: { name: string } | null = null;
      lang = '';
      rate = 1;
      onstart?: (event: Event) => void;
      onend?: (event: Event) => void;
      onerror?: (event: { error: string }) => void;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let known = given;
    let current: Utterance | undefined;
    const spoken: Spoken[] = [];
    const take = (): Utterance | undefined => {
      const taken = current;
      current = undefined;
      return taken;
    };
    const speech = {
      onvoiceschanged: null as (() => void) | null,
      getVoices: () => known,
      pause: () => {},
      resume: () => {},
      speak: (utterance: Utterance) => {
        current = utterance;
        const { text, rate, voice } = utterance;
        spoken.push({ text, rate, voice: voice?.name ?? '' });
        utterance.onstart?.(new Event('start'));
      },
      cancel: () => {
        const broken = take();
        // Browsers report it late.
        setTimeout(() => broken?.onerror?.({ error: 'interrupted' }));
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: Utterance,
      configurable: true,
    });
    window.stage = {
      spoken,
      isSpeaking: () => current !== undefined,
      end: () => take()?.onend?.(new Event('end')),
      fail: (error) => take()?.onerror?.({ error }),
      arrive: (voices) => {
        known = voices;
        speech.onvoiceschanged?.();
      },
    };
  }, voices);
}
