/** Commands of W3C WebDriver to Firefox itself, which takes them by a protocol of its own, Marionette. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { fieldOf } from './webdriver.ts';

/** What is the answer to a command, and not a command. */
const ANSWER = 1;

/** Takes messages, each after its length in bytes and a colon, from what comes in pieces. */
function reader(take: (message: unknown) => void): (piece: Buffer) => void {
  let all = Buffer.alloc(0);
  return (piece) => {
    all = Buffer.concat([all, piece]);
    for (;;) {
      const colon = all.indexOf(':');
      const end = colon + 1 + Number(all.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || all.length < end) return;
      take(JSON.parse(all.subarray(colon + 1, end).toString()));
      all = all.subarray(end);
    }
  };
}

/** A connection: a session that still has to be opened by a command of its own. */
export async function connectTo(
  port: number,
): Promise<(name: string, words?: object) => Promise<unknown>> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (why: Error) => void }
  >();
  socket.on(
    'data',
    reader((message) => {
      // The first message greets.
      if (!Array.isArray(message) || message[0] !== ANSWER) return;
      const [, id, error, result] = message;
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error === null) resolve?.(fieldOf(result, 'value') ?? result);
      else reject?.(new Error(`${error.error}: ${error.message}`));
    }),
  );
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended.'));
  });
  await once(socket, 'connect');
  let last = 0;
  return (name, words = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const command = JSON.stringify([0, last, name, words]);
      socket.write(`${Buffer.byteLength(command)}:${command}`);
    });
}
