/** Groups of measures, by chapter and by unit, that a built page lists in `<template data-groups>`. */
import { namedBy } from '../../ledger/index.ts';
import type { Who } from '../../ledger/index.ts';
import { readItems } from './id-runs.ts';
import { getLedger } from './ledger.ts';

export interface ListedGroup {
  name: string;
  items: string[];
}

/** The groups of a kind. */
export function listedGroups(kind: 'chapter' | 'unit'): ListedGroup[] {
  const template = document.querySelector<HTMLTemplateElement>('template[data-groups]');
  const list = template?.content.querySelectorAll<HTMLElement>(`[data-group="${kind}"]`) ?? [];
  return Array.from(list, (element) => ({
    name: element.dataset['name'] ?? '',
    items: readItems(element.dataset['items'] ?? ''),
  }));
}

/** The measures that my unit answers for. Undefined if all measures count. */
export function scopeIn(units: readonly ListedGroup[], who: Who): ReadonlySet<string> | undefined {
  const named = namedBy(getLedger().home, who);
  const own = units.find(({ name }) => name === named);
  return own === undefined ? undefined : new Set(own.items);
}
