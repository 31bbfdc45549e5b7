/** What every browser has to do. */
import type { Case } from '../case.ts';
import { apart } from './apart.ts';
import { lacking } from './lacking.ts';
import { layout } from './layout.ts';
import { ledger } from './ledger.ts';
import { printing } from './printing.ts';
import { reading } from './reading.ts';
import { searching } from './searching.ts';

export const ALL: Case[] = [
  ...reading,
  ...searching,
  ...ledger,
  ...printing,
  ...layout,
  ...apart,
  ...lacking,
];
