/** Which day it is: a page may stay open over midnight. */
import { useEffect, useState } from 'preact/hooks';
import { todayOf } from '../../ledger/index.ts';
import type { SiteHome } from '../../ledger/index.ts';

/** How often it is looked at, in milliseconds. */
const MINUTE = 60_000;

/** Today as YYYY-MM-DD; what asks is drawn anew once another day has begun. */
export function useToday({ environment }: SiteHome): string {
  const today = (): string => todayOf(environment);
  const [, draw] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => draw(today()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return today();
}
