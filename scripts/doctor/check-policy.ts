/** Policies: what the pages' own <meta> and the host's headers allow. */
import { policySeen } from '../../src/text/doctor/seen.ts';
import type { CheckId } from './catalogue.ts';
import type { Page } from './page.ts';
import type { Answer, Finding } from './types.ts';
import { ROOT } from './visit.ts';
import { addressOf } from './site.ts';

export type Policy = ReadonlyMap<string, readonly string[]>;

/** The directives of a policy; of one that is given twice, the first counts. */
function readPolicy(text: string): Policy {
  const policy = new Map<string, string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...values] = directive.trim().split(/\s+/u);
    if (name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), values);
  }
  return policy;
}

/** What a policy says of something: by its own directive or the ones that stand in; undefined: all is allowed. */
function allowed(policy: Policy, ...names: string[]): readonly string[] | undefined {
  const name = [...names, 'default-src'].find((one) => policy.has(one));
  return name === undefined ? undefined : policy.get(name);
}

function allowsInline(values: readonly string[], hash: string): boolean {
  const isStrict = values.some((value) => /^'(?:sha\d+|nonce)-/u.test(value));
  return values.includes(hash) || (values.includes("'unsafe-inline'") && !isStrict);
}

/** What every page of ours loads or does besides its scripts, and the directives that speak of it. */
const NEEDS: [string, string[], string][] = [[policySeen.noDataPictures, ['img-src'], 'data:']];

/** Whether a list of sources lets the site's own files through; hosts by name are taken to be it. */
function allowsOwn(values: readonly string[]): boolean {
  return values.some((value) => /^(?:'self'|\*|https?:|[\w*][\w.*:/-]*)$/u.test(value));
}

/** Findings on a policy that a host sends, which the page's own can no longer loosen. */
function checkHeaderPolicy(path: string, text: string, page: Page, isSecure: boolean): Finding[] {
  const policy = readPolicy(text);
  const scripts = allowed(policy, 'script-src');
  const findings: Finding[] = [];
  const add = (check: CheckId, what: string): void => {
    findings.push({ check, path, saw: policySeen.header(what, text) });
  };
  const inline = allowed(policy, 'script-src-elem', 'script-src');
  if (inline !== undefined && page.scripts.some((hash) => !allowsInline(inline, hash))) {
    add('policy-script', policySeen.ownScripts);
  }
  if (scripts !== undefined && !scripts.some((one) => /^'(?:wasm-)?unsafe-eval'$/u.test(one))) {
    add('policy-wasm', policySeen.noWasm);
  }
  for (const [name, what] of Object.entries(policySeen.own)) {
    const values = allowed(policy, name);
    if (values !== undefined && !allowsOwn(values)) add('policy-header', what);
  }
  for (const [what, names, source] of NEEDS) {
    const values = allowed(policy, ...names);
    if (values !== undefined && !values.includes(source)) add('policy-header', what);
  }
  if (policy.has('sandbox')) add('policy-header', policySeen.sandbox);
  // The pages make the policy of this name themselves (src/components/base/trusted.ts).
  const names = policy.get('trusted-types');
  if (names !== undefined && !names.includes('default')) {
    add('policy-header', policySeen.noTrustedTypes);
  }
  if (policy.has('upgrade-insecure-requests') && !isSecure) {
    add('policy-header', policySeen.onlySecure);
  }
  return findings;
}

/** Findings on the policy that a page brings with it. */
function checkOwnPolicy(path: string, page: Page): Finding[] {
  if (page.policies.length === 0) {
    return [{ check: 'policy-missing', path, saw: policySeen.missing(path) }];
  }
  return page.policies.flatMap((text): Finding[] => {
    const values = allowed(readPolicy(text), 'script-src') ?? ["'unsafe-inline'"];
    const isLoose = values.some((one) =>
      /^(?:'unsafe-inline'|'unsafe-eval'|\*|https?:)$/u.test(one),
    );
    const findings: Finding[] = [];
    if (isLoose) {
      findings.push({ check: 'policy-loose', path, saw: policySeen.loose(path, values.join(' ')) });
    }
    const unknown = page.scripts.filter((hash) => !allowsInline(values, hash));
    if (unknown.length > 0) {
      const saw = policySeen.unknownScripts(path, unknown.length);
      findings.push({ check: 'changed-script', path, saw });
    }
    return findings;
  });
}

function checkForeign(path: string, page: Page): Finding[] {
  const base = addressOf(ROOT, path);
  return page.files.flatMap((address): Finding[] => {
    const target = URL.parse(address, base);
    if (target?.origin === ROOT.origin || target?.protocol.startsWith('http') === false) return [];
    const saw =
      target === null ? policySeen.noAddress(path, address) : policySeen.foreign(path, target.href);
    return [{ check: 'foreign-script', path, saw }];
  });
}

/** Headers that every page should come with. */
const WANTED: [string, RegExp, CheckId][] = [
  ['x-content-type-options', /nosniff/u, 'nosniff'],
  // The last one that a browser knows counts.
  ['referrer-policy', /^(?!.*(?:unsafe-url|no-referrer-when-downgrade)\s*$)./u, 'referrer-policy'],
  ['permissions-policy', /./u, 'permissions-policy'],
  ['cross-origin-opener-policy', /same-origin/u, 'opener-policy'],
];

/** Findings on what a page may do: its own policy, what it holds, and where it was sent, the headers. */
export function checkPolicy(
  answer: Answer,
  page: Page,
  isSent: boolean,
  isSecure: boolean,
): Finding[] {
  const { path, headers } = answer;
  const findings = [...checkOwnPolicy(path, page), ...checkForeign(path, page)];
  if (!isSent) return findings;
  // Several headers come joined by commas, and each policy counts.
  const policies = (headers['content-security-policy'] ?? '')
    .split(',')
    .filter((one) => one.trim() !== '');
  findings.push(
    ...policies.flatMap((text) => checkHeaderPolicy(path, text.trim(), page, isSecure)),
  );
  const isFramed = policies.some((text) => readPolicy(text).has('frame-ancestors'));
  if (!isFramed && headers['x-frame-options'] === undefined) {
    findings.push({ check: 'frame-ancestors', path, saw: policySeen.noFrameAncestors });
  }
  for (const [name, value, check] of WANTED) {
    const seen = headers[name];
    if (seen !== undefined && value.test(seen)) continue;
    // Over plain http browsers ignore it.
    if (check === 'opener-policy' && !isSecure) continue;
    findings.push({
      check,
      path,
      saw: seen === undefined ? policySeen.noHeader(name) : policySeen.headerIs(name, seen),
    });
  }
  return findings;
}
