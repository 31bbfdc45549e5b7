/** All code that makes answers: answer.ts and reply/. client.ts loads this module when something is first typed. */
export { answer } from './answer.ts';
export { pagesToReply } from './reply/reach.ts';
export { mayBePlace, replyTo } from './reply/reply.ts';
