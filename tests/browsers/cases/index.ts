/** What every browser has to do. */
import type { Case } from '../case.ts';
import { reading } from './reading.ts';

export const ALL: Case[] = [...reading];
