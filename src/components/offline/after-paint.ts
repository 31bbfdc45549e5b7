/** Every page needs these once it is painted, in one file. */
import '../frame/search-ahead.ts';

export { keepOffline } from './register-worker.ts';
