/** The scripts that every page needs once it is painted, in one file. */
import '../base/keep-focus.ts';
import '../base/press-once.ts';
import '../frame/search-ahead.ts';
import '../search/typed-early.ts';

export { keepOffline } from './register-worker.ts';
