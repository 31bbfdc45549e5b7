/** The two kinds of site: what is published at an address, and a folder on this machine. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { faultSeen } from '../../src/text/doctor/seen-faults.ts';
import { codeOf } from '../../src/text/commands/system.ts';
import type { CheckId } from './catalogue.ts';
import { faultOf } from './faults.ts';
import type { Fault } from './faults.ts';
import { hangsInHandshake, isHalfOpen } from './handshake.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { bodyOf, NO_BODY, patienceFor, readBody } from './read-answer.ts';
import type { Answer, Site } from './types.ts';

/** Redirects that one answer may need. */
const HOPS = 5;

function noAnswer(path: string, fault: Fault, status = 0): Answer {
  return { path, status, headers: {}, ...NO_BODY, fault };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An address as it may be shown: without the name and the password before its @. It takes a \\ for a /. */
export function withoutLogin(address: string): string {
  return address.replace(/^([a-z][\w+.-]*:[\\/]*|[\\/]{2,})[^\\/?#]*@/iu, '$1…@');
}

/** The path below the root, or undefined for an address elsewhere. */
export function pathBelow(root: URL, address: URL): string | undefined {
  const isBelow = address.origin === root.origin && address.pathname.startsWith(root.pathname);
  return isBelow ? decode(address.pathname.slice(root.pathname.length)) : undefined;
}

/** Address of a path below the root; a `#` or `?` in it is part of a name. */
export function addressOf(root: URL, path: string): URL {
  const words = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return new URL(`./${words}`, root);
}

/** One answer, or where it leads. */
async function askOnce(address: URL, path: string, limits: Limits): Promise<Answer | URL> {
  const patience = patienceFor(limits);
  // Where the first page came, the connection is as it should be.
  let unanswered: CheckId | undefined = 'cut-off';
  if (path === '') unanswered = address.protocol === 'https:' ? 'tls-refused' : 'closed';
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'br, gzip', 'user-agent': 'taizhang-doctor' },
      signal: patience.signal,
    });
    unanswered = undefined;
    const { status } = response;
    const location = response.headers.get('location');
    if (status >= 300 && status <= 399 && location !== null) {
      await response.body?.cancel();
      const saw = faultSeen.noAddress(withoutLogin(location));
      return URL.parse(location, address) ?? noAnswer(path, { check: 'led-away', saw });
    }
    patience.came(0);
    const body = await readBody(response, limits.answer, patience);
    return { path, status, headers: Object.fromEntries(response.headers), ...body };
  } catch (error) {
    // What came until then was sent all the same.
    const fault = faultOf(error, unanswered);
    return { ...noAnswer(path, fault), size: patience.read() };
  } finally {
    patience.done();
  }
}

/** Asks for one path; redirects are followed as long as they stay below the root. */
async function ask(root: URL, path: string, limits: Limits): Promise<Answer> {
  let address = addressOf(root, path);
  if (pathBelow(root, address) === undefined) {
    return noAnswer(path, { check: 'led-away', saw: faultSeen.elsewhere });
  }
  for (let hop = 0; hop <= HOPS; hop += 1) {
    const answer = await askOnce(address, path, limits);
    if (!(answer instanceof URL)) {
      if (path === '' && isHalfOpen(answer.fault) && (await hangsInHandshake(address, limits))) {
        return noAnswer(path, { check: 'tls-refused', saw: faultSeen.noHandshake });
      }
      const movedTo = pathBelow(root, address);
      return { ...answer, ...(hop > 0 && movedTo !== undefined && { movedTo }) };
    }
    if (pathBelow(root, answer) === undefined) {
      const saw = faultSeen.ledAway(withoutLogin(answer.href).slice(0, 200));
      return noAnswer(path, { check: 'led-away', saw });
    }
    if (answer.username !== '' || answer.password !== '') {
      const saw = faultSeen.withLogin(withoutLogin(answer.href).slice(0, 200));
      return noAnswer(path, { check: 'login', saw });
    }
    if (answer.href === address.href) break;
    address = answer;
  }
  const saw = faultSeen.noEnd(address.pathname.slice(0, 200));
  return noAnswer(path, { check: 'redirect-loop', saw });
}

/**
 * A published site. Nothing above or beside the address is asked for.
 *
 * @param address Of the site's root.
 */
export function httpSite(address: string, limits = LIMITS): Site {
  const root = new URL(address);
  root.search = '';
  root.hash = '';
  root.pathname = root.pathname.replace(/[^/]*\.html$/u, '').replace(/\/?$/u, '/');
  return {
    kind: 'http',
    name: root.href,
    isSecure: root.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(root.hostname),
    get: (path) => ask(root, path, limits),
    list: () => undefined,
  };
}

/** A folder, read as a host would: a path with a slash at its end is its index.html. */
export function folderSite(folder: string, limits = LIMITS): Site {
  const root = resolve(folder);
  const missing = (path: string, saw: string): Answer =>
    noAnswer(path, { check: 'unreachable', saw }, 404);
  const read = (path: string): Answer => {
    const file = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (file !== root && !file.startsWith(root + sep)) return missing(path, faultSeen.outside);
    try {
      const found = statSync(file, { throwIfNoEntry: false });
      // Of a folder that cannot be listed, this says why.
      if (found?.isDirectory() === true) readdirSync(file);
      if (found?.isFile() !== true) return missing(path, faultSeen.notThere);
      if (found.size > limits.answer) {
        return noAnswer(path, { check: 'too-large', saw: faultSeen.tooLarge(found.size) });
      }
      return { path, status: 200, headers: {}, ...bodyOf(readFileSync(file)) };
    } catch (error) {
      const isName = !path.includes('\0') && codeOf(error) !== 'ENAMETOOLONG';
      if (!isName) return missing(path, faultSeen.noName);
      return noAnswer(path, { check: 'forbidden', saw: faultSeen.unreadable(error) });
    }
  };
  const filesIn = (folder: string): string[] => {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}${entry.name}`;
        return entry.isDirectory() ? filesIn(`${path}/`) : entry.isFile() ? [path] : [];
      });
    } catch {
      return [folder || './'];
    }
  };
  return {
    kind: 'folder',
    name: root,
    isSecure: true,
    get: (path) => Promise.resolve(read(path)),
    list: () => filesIn('').sort(),
  };
}
