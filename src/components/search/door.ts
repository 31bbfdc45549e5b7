import { bringStyles } from '../base/styles.ts';
import answers from '../../styles/answers.css?url&no-inline';
import { browserDoor, nameHead } from '../../search/index.ts';
import type { SearchDoor } from '../../search/index.ts';

/** The door through which search asks the site for its index. The one-file edition has another door. */
export function searchDoor(): SearchDoor {
  void bringStyles(answers);
  const { dataset } = document.documentElement;
  const root = new URL(dataset['root'] ?? './', location.href).href;
  const { units = '' } = document.body.dataset;
  const heads = units === '' ? [] : units.split('|').map(nameHead);
  return browserDoor(root, IS_DEV, dataset['plan'], heads);
}
