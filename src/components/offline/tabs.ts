import { isBusy } from './busy.ts';

/** The question to all tabs, and the answer of a tab in which somebody is typing. */
const [ASK, BUSY] = ['busy?', 'busy'];

/** How many milliseconds tabs have to answer. A sleeping tab does not answer: it checks for itself when it wakes up. */
const PATIENCE = 300;

/** The channel of this site's tabs. Its name has the site's folder, as the host may have other sites. */
function openChannel(scope: string): BroadcastChannel {
  return new BroadcastChannel(`taizhang:${scope}`);
}

/** Answers other tabs of the site that ask whether somebody is typing here. */
export function answerTabs(scope: string): void {
  const channel = openChannel(scope);
  channel.addEventListener('message', ({ data }) => {
    if (data === ASK && isBusy()) channel.postMessage(BUSY);
  });
}

/** Whether somebody is typing in another tab of the site. */
export function isBusyElsewhere(scope: string): Promise<boolean> {
  const channel = openChannel(scope);
  return new Promise((resolve) => {
    const answer = (isBusyThere: boolean): void => {
      channel.close();
      resolve(isBusyThere);
    };
    channel.addEventListener('message', ({ data }) => {
      if (data === BUSY) answer(true);
    });
    channel.postMessage(ASK);
    setTimeout(() => answer(false), PATIENCE);
  });
}
