/** The shape of what the doctor can find. */

/** What kind of server the configuration is for. */
export type Server = 'nginx' | 'iis' | 'apache';

export interface Entry {
  level: 'wrong' | 'look';
  /** The line of configuration that mends it, by server; without it, words in src/text say what does. */
  mend?: Record<Server, string>;
}
