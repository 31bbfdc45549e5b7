import { bringStyles } from '../base/styles.ts';
import lineStyles from '../../styles/form-line.css?url&no-inline';

/** Brings the looks of a form that opens in its line. The one file has them from the start. */
export function bringFormStyles(): Promise<void> {
  return bringStyles(lineStyles);
}
