/** The shape of what the doctor can find, and the mends that many findings share. */

/** What kind of server the configuration is for. */
export type Server = 'nginx' | 'iis' | 'apache';

export interface Entry {
  level: 'wrong' | 'look';
  why: string;
  /** What mends it on any host; `mend` says it for one server. */
  any?: string;
  mend?: Record<Server, string>;
}

/** For what came incomplete. */
export const REPUBLISH = 'Copy the whole dist/ again, with every file and folder in it.';

/** For what the build or its content got wrong. */
export const REBUILD = 'Run npm run verify and npm run build, and publish the new dist/.';
