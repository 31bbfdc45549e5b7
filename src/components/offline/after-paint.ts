/** The scripts that every page needs once it is painted, in one file. */
import '../base/keep-focus.ts';
import '../frame/search-ahead.ts';

export { keepOffline } from './register-worker.ts';
