import { expect, test } from 'vitest';
import { KINDS } from '#app/features.ts';
import { messageKeysOf } from '#engines/registry/pages/naming.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { ENGLISH } from '#platform/i18n/keys.ts';
import { readCatalogue, roomsOf } from './icu-messages.ts';
import { messageProblems } from './message-rules.ts';
import { hardCodedText, messageUses } from './message-uses.ts';
import { NAMES_NEVER_TRANSLATED, SAME_AS_ENGLISH } from './same-as-english.ts';
import { isTest, isTypeScript, listFiles, parseSource, readSource } from './source-files.ts';

const catalogue = readCatalogue();
const english = catalogue.get('en')!;
const sources = listFiles('src').filter((path) => isTypeScript(path) && !isTest(path));
const trees = new Map(sources.map((path) => [path, parseSource(path, readSource(path))]));
const programs = listFiles('bin').filter((path) => /\.(?:mjs|ts)$/.test(path));
const uses = [...trees, ...programs.map((path) => [path, parseSource(path, readSource(path))] as const)].map(
  ([path, tree]) => ({ path, ...messageUses(tree) }),
);

test('every room of messages is listed in keys.ts and exists in all six languages', () => {
  const listed = Object.keys(ENGLISH).sort();
  expect(LANGUAGES.map((language) => [language, roomsOf(language).sort()])).toEqual(
    LANGUAGES.map((language) => [language, listed]),
  );
});

test('keys are the same in all six languages and begin with their room', () => {
  const keys = [...english.keys()].sort();
  for (const language of LANGUAGES)
    expect({ language, keys: [...catalogue.get(language)!.keys()].sort() }).toEqual({ language, keys });
  const misplaced = [...english.values()].filter(({ room, key }) => !key.startsWith(`${room}.`));
  expect(misplaced.map(({ room, key }) => `${room}: ${key}`)).toEqual([]);
});

test.each(LANGUAGES)('messages in %s are whole: arguments, plurals, punctuation, translation', (language) => {
  const problems = [...catalogue.get(language)!.values()].flatMap(({ key, source }) => {
    const original = english.get(key)?.source;
    if (original === undefined) return [];
    const same = new Set(SAME_AS_ENGLISH[language]);
    return messageProblems(language, original, source, same).map((problem) => `${key} ${problem}`);
  });
  expect(problems).toEqual([]);
});

test('words allowed to be the same as in English are in use', () => {
  const idle = LANGUAGES.flatMap((language) => {
    const said = new Set([...catalogue.get(language)!.values()].map(({ source }) => source));
    return (SAME_AS_ENGLISH[language] ?? [])
      .filter((word) => !said.has(word))
      .map((word) => `${language}: ${word}`);
  });
  expect(idle).toEqual([]);
});

test('every English message has a note that tells translators more than the message', () => {
  const bare = [...english.values()].filter(
    ({ note, source }) => (note ?? '').length < 15 || note === source,
  );
  expect(bare.map(({ key }) => key)).toEqual([]);
});

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  'every message that the declaration of the kind %s needs exists',
  (_, kind) => {
    const needed = messageKeysOf(kind);
    expect(needed.length).toBeGreaterThan(kind.fields.length);
    expect(needed.filter((key) => !english.has(key))).toEqual([]);
  },
);

test('every message is used', () => {
  const strings = new Set([...uses.flatMap((one) => [...one.strings]), ...KINDS.flatMap(messageKeysOf)]);
  const patterns = uses.flatMap((one) => one.patterns);
  const unused = [...english.keys()].filter(
    (key) => !strings.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

test('every message that a source asks for exists', () => {
  const unknown = uses.flatMap(({ path, meant }) =>
    meant
      .filter((key) =>
        typeof key === 'string' ? !english.has(key) : ![...english.keys()].some((one) => key.test(one)),
      )
      .map((key) => `${path}: ${String(key)}`),
  );
  expect(unknown).toEqual([]);
});

test('pages say nothing but messages and records', () => {
  const found = [...trees]
    // The gallery shows components with samples of its own in all six languages.
    .filter(([path]) => path.endsWith('.tsx') && !path.startsWith('src/ui/gallery/'))
    .flatMap(([path, tree]) => hardCodedText(tree).map((text) => ({ path, text })))
    .filter(({ text }) => !NAMES_NEVER_TRANSLATED.has(text))
    .map(({ path, text }) => `${path}: ${text}`);
  expect(found).toEqual([]);
});

test.each([
  [
    'fr',
    '{n, plural, one {# item} other {# items}}',
    '{n, plural, one {# pièce} other {# pièces}}',
    'n lacks the plural many',
  ],
  [
    'zh',
    '{n, plural, one {# item} other {# items}}',
    '{n, plural, one {# 件} other {# 件}}',
    'n has a plural one, which the language has not',
  ],
  ['es', 'Shown: {n}', 'Mostrado: {m}', 'takes m, not n'],
  ['es', 'Shown: {n}', 'Mostrado: {n, number}', 'counts n, which English only shows'],
  ['ru', 'Read <a>more</a>', 'Читать {a}', 'a is a tag in one language only'],
  ['ru', '{k, select, a {x} other {y}}', '{k, select, b {ц} other {ч}}', 'chooses between other ways'],
  ['fr', 'Found: {n}', 'Trouvé: {n}', 'needs a space before :'],
  ['fr', 'Really?', 'Vraiment?', 'needs a space before ; ! ?'],
  ['zh', 'Found: {n}', '找到:{n}', 'needs ，；：！？。（）'],
  ['ar', 'First, second', 'أولًا, ثانيًا', 'needs ، ؛ ؟'],
  ['es', 'Really?', '¿De verdad', null],
  ['es', 'Really?', 'De verdad?', 'needs ¿ and ¡ at the beginning'],
  ['ru', 'Project', 'Project', 'is not translated'],
  ['ar', 'Project {name}', 'Projekt {name}', 'is not translated'],
  ['fr', "The reader's name", "Le nom de l'auteur", 'has a straight apostrophe: write ’'],
  ['es', 'On {d}', 'El {d, date}', 'formats a date itself: Texts does, and hands it over as a string'],
  ['es', 'Broken {n}', 'Roto {n', /not ICU/],
  ['fr', 'Found: {n}', 'Trouvé\u00a0: {n}', null],
  ['fr', '{a} – {b}', '{a} – {b}', null],
  ['zh', 'Found {n}', '找到 {n} 项（共 10 项）', null],
] as const)('messageProblems judges %s: %s → %s', (language, original, source, problem) => {
  const found = messageProblems(language, original, source, new Set());
  if (problem === null) expect(found).toEqual([]);
  else expect(found).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
});

test('messageUses finds keys, families of keys and what is meant as one', () => {
  const tree = parseSource(
    'x.ts',
    `texts.t('ui.pager.next'); t(\`ui.state.\${s}\`); const k = \`\${kind}s.fields.\${f}.label\` as MessageKey;
    const l = { key: 'ui.a.b' }; \`\${a}.\${b}\`;`,
  );
  const { strings, patterns, meant } = messageUses(tree);
  expect([...strings]).toEqual(['ui.pager.next', 'ui.a.b']);
  expect(patterns.map(String)).toEqual([
    '/^ui\\.state\\.[\\w.-]+$/',
    '/^[\\w.-]+s\\.fields\\.[\\w.-]+\\.label$/',
  ]);
  expect(meant.map(String)).toEqual(['ui.pager.next', ...patterns.map(String)]);
});

test('hardCodedText finds words between tags, in choices and in attributes that are read out', () => {
  const page = `const a = <p title="Hello" class="x">Text {b} {c ? 'Yes' : t('ui.no')} {d && \`Found \${n}\`} – 12 <i>{e}</i></p>;`;
  expect(hardCodedText(parseSource('x.tsx', page)).sort()).toEqual(['Found', 'Hello', 'Text', 'Yes']);
});
