import type { AtEvent } from './directives/event.ts';
import type { Shown } from './queries/index.ts';

declare global {
  namespace App {
    interface Locals {
      /** The plan whose text the page shows (`shownPlan`); absent on pages of several plans, or of none. */
      shown?: Shown;
    }
  }

  namespace Astro {
    interface ClientDirectives {
      /** The island waits to be seen, or for an event. */
      'client:event'?: AtEvent;
      /** The island waits for the first click on an element of this selector. */
      'client:touch'?: string;
    }
  }

  /** @see https://wicg.github.io/netinfo/ : not in every browser, nor in TypeScript's list. */
  interface Navigator {
    readonly connection?: { readonly saveData?: boolean };
  }
}
