import { expect, test } from 'vitest';
import { examplesOf } from '#support/doc-examples.ts';
import { runExample } from '#support/run-example.ts';
import { isTest, isTypeScript, listFiles, readSource } from './source-files.ts';

const DOCUMENTED = listFiles('src')
  .filter((path) => isTypeScript(path) && !isTest(path))
  .flatMap((path) => examplesOf(readSource(path)).map((example) => ({ path, example })));

test('examples of docstrings are found', () => {
  expect(DOCUMENTED.length).toBeGreaterThan(100);
});

test.each(DOCUMENTED.map(({ path, example }) => [`${path}:${example.line}`, path, example] as const))(
  'the example at %s gives what it says',
  async (_place, path, example) => {
    await runExample(path, example);
  },
);

test('examplesOf reads values behind and below the expression', () => {
  const text = [
    '/**',
    ' * @example',
    " * const a = 'x // y';",
    ' * f(a) // 1',
    ' * g(a)',
    ' * // { b: 2,',
    ' * //   c: 3 }',
    ' */',
  ].join('\n');
  expect(examplesOf(text)).toEqual([
    {
      line: 2,
      steps: [
        { line: 3, code: "const a = 'x // y';", expected: null },
        { line: 4, code: 'f(a)', expected: '1' },
        { line: 5, code: 'g(a)', expected: '{ b: 2,\n  c: 3 }' },
      ],
    },
  ]);
});

test('examplesOf leaves out prose', () => {
  expect(examplesOf('/**\n * @example\n * // f(1) gives 2\n */')).toEqual([]);
});

test('runExample fails where the value is another', async () => {
  const step = { line: 1, code: "foldWord('É')", expected: "'é'" };
  await expect(runExample('src/platform/text/fold.ts', { line: 1, steps: [step] })).rejects.toThrow();
});
