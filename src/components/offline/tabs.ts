import { isBusy } from './busy.ts';

/** Ask in all tabs, and the answer of one in which something is being typed. */
const [ASK, BUSY] = ['busy?', 'busy'];

/** How long tabs have to answer. One that sleeps does not answer: it looks for itself when it wakes up. */
const PATIENCE = 300;

/** The channel of this site's tabs: by its folder, as other sites may stand on the host. */
function openChannel(scope: string): BroadcastChannel {
  return new BroadcastChannel(`taizhang:${scope}`);
}

/** Answers other tabs of the site that ask whether something is being typed. */
export function answerTabs(scope: string): void {
  const channel = openChannel(scope);
  channel.addEventListener('message', ({ data }) => {
    if (data === ASK && isBusy()) channel.postMessage(BUSY);
  });
}

/** Whether something is being typed in another tab of the site. */
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
