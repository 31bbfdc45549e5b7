/** What makes the first line of an answer; loaded when something is first typed. */
export { pagesToReply } from './reach.ts';
export { mayBePlace, replyTo } from './reply.ts';
