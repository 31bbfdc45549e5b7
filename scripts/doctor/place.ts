/** What is wrong with an address as somebody typed it. */
import { doctorWords } from '../../src/text/doctor/command.ts';

/** Why something that begins as an address is none; undefined where it is one, or does not begin so. */
export function whyNoAddress(place: string): string | undefined {
  const [, host] = /^https?:\/\/([^/\\?#]*)/iu.exec(place) ?? [];
  if (host === undefined || URL.canParse(place)) return undefined;
  if (host === '') return doctorWords.noHost(place);
  if (/\s/u.test(host)) return doctorWords.spaceInHost(place);
  const [, port] = /^(?:\[[^\]]*\]|[^:]+):([^:]*)$/u.exec(host) ?? [];
  const isPort = port === undefined || (/^\d*$/u.test(port) && Number(port) <= 65_535);
  return isPort ? doctorWords.badHost(place) : doctorWords.badPort(place, port);
}
