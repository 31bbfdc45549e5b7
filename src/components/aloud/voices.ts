/** Finds the voices of a browser that read Chinese, and chooses one. No DOM. */

/** A voice, as a browser describes it. */
export interface Voice {
  /** A BCP 47 tag; with _ for - on Android. */
  lang: string;
  /** Whether the voice is on this device. If not, the browser sends the text to the voice's maker. */
  localService: boolean;
  /** Whether the device is set to this voice. */
  default: boolean;
}

/** Whether a voice reads Chinese: zh-CN, zh_TW, cmn-Hans-CN. */
export function isChinese({ lang }: Voice): boolean {
  return /^(?:zh|cmn)(?![a-z])/iu.test(lang);
}

/** Mandarin before Cantonese, a voice on this device before one elsewhere, the mainland's before others. */
function rank({ lang, localService, default: isDefault }: Voice): number {
  const isMandarin = !/[-_](?:HK|MO)$/iu.test(lang);
  const isMainland = /[-_]CN$/iu.test(lang);
  return (isMandarin ? 8 : 0) + (localService ? 4 : 0) + (isMainland ? 2 : 0) + (isDefault ? 1 : 0);
}

/** The best voice to read aloud, the first if there are several. Undefined if none reads Chinese. */
export function bestVoice<One extends Voice>(voices: readonly One[]): One | undefined {
  const [best] = voices.filter(isChinese).sort((one, other) => rank(other) - rank(one));
  return best;
}
