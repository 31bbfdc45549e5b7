/** Today's date. A page may stay open over midnight. */
import { useEffect, useState } from 'preact/hooks';
import { todayOf } from '../../ledger/index.ts';
import type { SiteHome } from '../../ledger/index.ts';

/** How often the date is checked, in milliseconds. */
const MINUTE = 60_000;

/** Today as YYYY-MM-DD. The component that uses it is drawn again when another day begins. */
export function useToday({ environment }: SiteHome): string {
  const today = (): string => todayOf(environment);
  const [, draw] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => draw(today()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return today();
}
