import { bringStyles } from '../base/styles.ts';
import lineStyles from '../../styles/form-line.css?url&no-inline';

/** Loads the styles of a form that opens in its line. The one-file edition has them from the start. */
export function bringFormStyles(): Promise<void> {
  return bringStyles(lineStyles);
}
