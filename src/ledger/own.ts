/** Words from outside as names in a record: the tables of fields and statuses need it too, so that it stands beside them. */
export { has, own } from '../text/own.ts';
