/** Reads one answer of a host: no more bytes than were agreed on, and no longer. */
import { createHash } from 'node:crypto';
import { Stopped } from './faults.ts';
import { bytesWords, timeWords } from './limits.ts';
import type { Limits } from './limits.ts';

/** A body with what it is compared by. */
export interface Body {
  body: Uint8Array;
  size: number;
  sha256: string;
}

/** A body as a whole. */
export function bodyOf(body: Uint8Array): Body {
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { body, size: body.length, sha256 };
}

export const NO_BODY: Body = bodyOf(new Uint8Array());

export interface Patience {
  signal: AbortSignal;
  /** Tells that something came: so many bytes by now. */
  came: (bytes: number) => void;
  /** How many bytes came by now. */
  read: () => number;
  /** Ends the waiting. */
  done: () => void;
}

/** Waits for one answer: not longer without a byte, nor longer for all of it, than agreed on. */
export function patienceFor({ silence, patience }: Limits): Patience {
  const stop = new AbortController();
  let bytes = 0;
  const giveUp = (how: string): void => {
    const progress = bytes === 0 ? 'nothing of it had come' : `${bytesWords(bytes)} had come`;
    stop.abort(new Stopped({ check: 'time-out', saw: `${how}: ${progress}` }));
  };
  const isSilent = (): void => giveUp(`sent no byte of the file for ${timeWords(silence)}`);
  const whole = setTimeout(
    () => giveUp(`did not come whole within ${timeWords(patience)}`),
    patience,
  );
  let quiet = setTimeout(isSilent, silence);
  return {
    signal: stop.signal,
    came: (count) => {
      bytes = count;
      clearTimeout(quiet);
      quiet = setTimeout(isSilent, silence);
    },
    read: () => bytes,
    done: () => {
      clearTimeout(quiet);
      clearTimeout(whole);
    },
  };
}

/**
 * The body of an answer, decompressed on the way.
 *
 * @throws Stopped where it is longer than agreed on.
 */
export async function readBody(
  response: Response,
  most: number,
  { came }: Patience,
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return NO_BODY;
  // To leave the loop ends the stream, and with it the connection.
  for await (const chunk of response.body) {
    size += chunk.length;
    came(size);
    if (size > most) {
      const saw = `is longer than ${bytesWords(most)}, and was not read on`;
      throw new Stopped({ check: 'too-large', saw });
    }
    chunks.push(chunk);
  }
  return bodyOf(Buffer.concat(chunks));
}
