/** Every page needs these once it is painted, in one file. */
import '../frame/reach.ts';

export { keepOffline } from './register-worker.ts';
