/**
 * `npm test` is to take less than ten minutes on two cores, so it runs a part of the tests: all unit tests but long
 * ones, and of those on the built site what people do every day. Tests in other browsers print, and block storage.
 * `npm run test:all` runs all of them and counts the lines that they reach, and CI does.
 */

/** Whether only that part is to run. */
export const IS_QUICK = process.env['TESTS'] === 'quick';

/** Patterns of the unit tests that are left out then: long ones, and those that run whole commands. */
export const LEFT_OUT = IS_QUICK
  ? ['**/*.long.test.ts', '**/scripts/{doctor-*,import-*,remove,verify}.test.ts']
  : [];

/** Of tests/build, tests/e2e and tests/browsers, the files that run then. */
export const QUICK = {
  build: ['published', 'revised', 'sbom', 'single'],
  e2e: [
    ...['backup', 'checklist', 'cite', 'cleared', 'contents', 'formal', 'fresh'],
    ...['hand-out', 'islands', 'keys', 'ledger', 'ledger-form', 'policy', 'report'],
    ...['rollup', 'search', 'text', 'weight', 'words'],
  ],
  // Firefox ESR 115 alone takes a third of the time of all.
  browsers: ['chromium', 'firefox', 'webkit'],
};

/** Patterns of the files that run of one of these folders: those of its list, or all. */
export function filesOf(folder: keyof typeof QUICK, ending: '.spec.ts' | '.test.ts'): string[] {
  const names = IS_QUICK ? QUICK[folder] : ['*'];
  return names.map((name) => `**/${name}${ending}`);
}
