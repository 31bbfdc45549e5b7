/** Tells a host that takes no connection from one that takes it and then agrees on no secure one. */
import { connect } from 'node:tls';
import type { Fault } from './faults.ts';
import type { Limits } from './limits.ts';

/** Whether a fault may be a handshake that came to no end: fetch gives the same for one that never began. */
export function isHalfOpen(fault: Fault | undefined): boolean {
  return fault?.check === 'no-connection' || fault?.check === 'time-out';
}

/** Whether a host takes the connection, and then there is no secure one within the time agreed on. */
export function hangsInHandshake(
  { protocol, hostname, port }: URL,
  { silence }: Limits,
): Promise<boolean> {
  if (protocol !== 'https:') return Promise.resolve(false);
  const host = hostname.replace(/^\[|\]$/gu, '');
  return new Promise((resolve) => {
    let isTaken = false;
    // Nothing is sent or read over it, and whose certificate it shows is not asked here.
    const socket = connect({ host, port: Number(port) || 443, rejectUnauthorized: false });
    const done = (hangs: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(hangs);
    };
    const timer = setTimeout(() => done(isTaken), silence);
    socket.once('connect', () => {
      isTaken = true;
    });
    socket.once('secureConnect', () => done(false));
    socket.on('error', () => done(false));
  });
}
