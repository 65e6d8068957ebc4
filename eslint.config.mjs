import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Who may import whom. Each project carries a `type`, a `scope` and a `runtime`; every one of its tags must allow an import. */
const walls = [
  { sourceTag: 'type:wire', onlyDependOnLibsWithTags: [], allowedExternalImports: ['zod', 'vitest'] },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain', 'type:wire', 'type:testing'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'socket.io*', 'vue*', 'echarts*', 'express*', 'reka-ui'],
  },
  {
    sourceTag: 'type:adapter',
    onlyDependOnLibsWithTags: ['type:domain', 'type:wire', 'type:testing'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'vue*', 'echarts*', 'reka-ui'],
  },
  {
    sourceTag: 'type:ui',
    onlyDependOnLibsWithTags: ['type:ui', 'type:wire', 'type:domain', 'type:testing'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'socket.io'],
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:domain', 'type:wire', 'type:adapter', 'type:ui', 'type:testing'],
  },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:domain', 'type:wire'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:wire', 'type:testing'] },
  { sourceTag: 'scope:live', onlyDependOnLibsWithTags: ['scope:live', 'scope:shared'] },
  { sourceTag: 'scope:workforce', onlyDependOnLibsWithTags: ['scope:workforce', 'scope:shared'] },
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared', 'scope:live', 'scope:workforce'] },
  { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
  { sourceTag: 'runtime:node', onlyDependOnLibsWithTags: ['runtime:node', 'runtime:any'] },
  { sourceTag: 'runtime:browser', onlyDependOnLibsWithTags: ['runtime:browser', 'runtime:any'] },
];

const domain = ['libs/{wire,time,testing}/**/*.ts', 'libs/acd/{events,days}/**/*.ts', 'libs/{live,workforce}/**/*.ts'];

export default defineConfig(
  { ignores: ['dist', 'node_modules', '.data', '.nx', '.cache', 'test-results', '**/captures'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue,mjs}'],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', '*.ts', 'apps/web/vite*.config.ts', 'apps/web/test/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: walls },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-console': 'error',
      'no-undef': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'vue/multi-word-component-names': 'off', 'vue/require-default-prop': 'off' },
  },
  {
    files: domain,
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*'] }] },
  },
  {
    files: ['{apps,libs}/**/*.ts'],
    ignores: [
      '**/*.spec.ts',
      '**/specs/**',
      '**/vitest.config.ts',
      'libs/testing/**',
      'apps/api/test/**',
      'apps/web/test/**',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@zhiban/testing', '@zhiban/soak', 'vitest'] }] },
  },
  {
    files: ['apps/api/bench/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@zhiban/testing', 'vitest'] }] },
  },
  {
    // The type-checked rules cannot see into a .vue file; vue-tsc can, and does.
    files: ['apps/web/**', 'libs/ui/**'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
        `@typescript-eslint/no-unsafe-${use}`,
        'off',
      ]),
    ),
  },
  { files: ['**/*.spec.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['**/*.mjs', '*.ts'], extends: [ts.configs.disableTypeChecked] },
  prettier,
);
