/** Reads one answer of a host: no more bytes than were agreed on, and no longer. */
import { createHash } from 'node:crypto';
import { faultSeen } from '../../src/text/doctor/seen-faults.ts';
import { Stopped } from './faults.ts';
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
  const giveUp = (saw: string): void => stop.abort(new Stopped({ check: 'time-out', saw }));
  const isSilent = (): void => giveUp(faultSeen.silent(silence, bytes));
  const whole = setTimeout(() => giveUp(faultSeen.slow(patience, bytes)), patience);
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
      throw new Stopped({ check: 'too-large', saw: faultSeen.tooLong(most) });
    }
    chunks.push(chunk);
  }
  return bodyOf(Buffer.concat(chunks));
}
