import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import { readdirSync } from 'node:fs';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** A folder may import only what lies below it: api, then ui, then features, then app. */
const forbid = (files, folders, message) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: folders, message },
          { group: ['../../*'], message: 'Leave the folder with @/…, so that the layer is visible.' },
          { regex: '/schema$', message: 'Only @/api/model and the client read the generated types.' },
        ],
      },
    ],
  },
});

export default ts.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  a11y.flatConfigs.strict,
  hooks.configs.flat.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', '*.js'], rules: { 'no-console': 'off', 'no-undef': 'off' } },
  {
    files: ['src/api/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@/ui/*', '@/features/*', '@/app/*'] }] },
  },
  forbid(['src/ui/**'], ['@/features/*', '@/app/*'], 'Parts in ui know no feature.'),
  ...features.map(feature =>
    forbid(
      [`src/features/${feature}/**`],
      [...features.filter(other => other !== feature).map(other => `@/features/${other}/*`), '@/app/*'],
      'Features do not import each other: share through ui or api, compose in app.',
    ),
  ),
);
