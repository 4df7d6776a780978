import tseslint from 'typescript-eslint';

const PURE = 'Domain code gets instants and ids in its commands (style: deciders are pure).';

/** Strict on what breaks a replay or hides a fault; silent on taste, which prettier settles. */
export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '**/*.js', '**/*.cjs', 'test/architecture/fixtures/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 350 }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/*/src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: PURE }, { name: 'crypto', message: PURE }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PURE },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: PURE },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: PURE },
        { selector: "CallExpression[callee.name='randomUUID']", message: PURE },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.journey.ts', '**/testing.ts', '**/testing/**', 'test/**'],
    rules: {
      'no-restricted-properties': 'off',
      'no-console': 'off',
      'max-lines': ['error', { max: 600 }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['apps/**/config.ts', 'test/support/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['apps/**'], rules: { 'no-console': 'off' } },
  { files: ['**/migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['.config/**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
);
