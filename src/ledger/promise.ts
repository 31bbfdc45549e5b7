/**
 * Whether a browser has promised to keep what is stored. It makes no promises on plain http, nor did old
 * browsers, whatever the types say.
 *
 * @param asks Whether to ask it for that promise.
 * @returns undefined where it makes none.
 */
export async function isSafe(
  { storage }: { storage?: Partial<StorageManager> },
  asks: boolean,
): Promise<boolean | undefined> {
  if (storage?.persist === undefined) return undefined;
  try {
    return (await storage.persisted?.()) === true || (asks && (await storage.persist()));
  } catch {
    return false;
  }
}
