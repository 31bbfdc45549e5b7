import { expect, test } from 'vitest';
import { policyHash } from '../../../../src/model/index.ts';

test('a policy names a script by the base64 of its hash, in quotes', () => {
  expect(policyHash('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
});
