/** What makes all that a search says; the one search (client.ts) loads it when something is first typed. */
export { answer } from './answer.ts';
export { pagesToReply } from './reply/reach.ts';
export { mayBePlace, replyTo } from './reply/reply.ts';
