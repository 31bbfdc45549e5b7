/** The one file follows no shared folder. */
export const share = (): void => undefined;
