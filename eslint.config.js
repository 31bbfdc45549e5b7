import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noOutsideWords } from './scripts/no-outside-words.ts';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist-single/',
      'bench/peers/sites/',
      '.astro/',
      'coverage/',
      'reports/',
      'test-results/',
      'content/',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'localStorage', message: 'Go through src/ledger/browser/environment.ts.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**', 'scripts/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { taizhang: { rules: { 'no-outside-words': noOutsideWords } } },
    rules: { 'taizhang/no-outside-words': 'error' },
  },
  { files: ['tests/**', 'bench/**'], rules: { 'no-restricted-properties': 'off' } },
);
