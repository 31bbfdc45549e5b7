/** Reads the agent strings of browsers, for behaviour that no feature test can find out. */

/**
 * Apps whose built-in browser can neither download nor print, by their names in the agent string. 企业微信 and 政务微信 also
 * call themselves MicroMessenger, and so come before it. QQ's own browser has MQQBrowser, and can download.
 */
const APPS = [
  ['govWechat', /wxworklocal/iu],
  ['wecom', /wxwork/iu],
  ['wechat', /micromessenger/iu],
  ['govDing', /taurus/iu],
  ['ding', /dingtalk/iu],
  ['qq', /(?:^|[\s;])QQ\//u],
] as const;

/** An app whose built-in browser cannot download. `src/text/site/apps.ts` has their names. */
export type App = (typeof APPS)[number][0];

/** The app whose built-in browser this is, if it can neither download nor print. */
export function appOf(agent: string): App | undefined {
  return APPS.find(([, name]) => name.test(agent))?.[0];
}

/** Whether a browser asks the person before it promises to keep storage. Others decide by themselves. */
export function asksToKeep(agent: string): boolean {
  return /Firefox\//u.test(agent);
}

/**
 * Whether a browser has promised to keep what is stored. On plain http there is no such promise, nor in old browsers,
 * whatever the types say.
 *
 * @param asks Whether to ask the browser for the promise.
 * @returns Undefined if the browser makes no promises.
 */
export async function isSafe(
  { storage }: { storage?: Partial<StorageManager> },
  asks: boolean,
): Promise<boolean | undefined> {
  if (storage?.persist === undefined) return undefined;
  try {
    return (await storage.persisted?.()) === true || (asks && (await storage.persist()));
  } catch {
    return false;
  }
}

/** Whether a browser empties a site's storage after seven days without a visit: WebKit, and so all of iOS. */
export function emptiesStorage(agent: string): boolean {
  return /AppleWebKit/u.test(agent) && !/Chrom(?:e|ium)|Android/u.test(agent);
}
