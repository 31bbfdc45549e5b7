import type { Shown } from './queries/index.ts';

declare global {
  namespace App {
    interface Locals {
      /** The plan whose text the page shows; absent on the shelf. The tags of `content/` read it. */
      shown: Shown;
    }
  }

  /** @see https://wicg.github.io/netinfo/ : not in every browser, nor in TypeScript's list. */
  interface Navigator {
    readonly connection?: { readonly saveData?: boolean };
  }
}
