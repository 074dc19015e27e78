import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { formatMessage } from '#platform/i18n/messages.ts';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import type { Command, CommandIo } from './command.ts';
import { runCommandLine, terminalLanguage } from './command-line.ts';
import { importCommand } from './commands/import.ts';

const summary = 'cli.command.migrate.summary';
const commands: Command[] = [
  { name: 'count', summary, run: async (args) => args.length },
  {
    name: 'fill',
    summary,
    run: async () => {
      throw new OperatorFault('disk-full', { folder: '/srv/data' });
    },
  },
  {
    name: 'break',
    summary,
    run: async () => {
      throw new Error('at postgres://me:tiger@db/wasl');
    },
  },
];

function listening(language: CommandIo['language'] = 'en') {
  const printed: string[] = [];
  const told: string[] = [];
  const io: CommandIo = {
    language,
    environment: {},
    projectRoot: '/',
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
    say: (key, values) => formatMessage(language, key, values),
    stopping: new AbortController().signal,
  };
  return { io, printed, told };
}

describe('runCommandLine', () => {
  it('runs the named command with the further arguments and gives its exit code', async () => {
    expect(await runCommandLine(commands, ['count', 'a', 'b', 'c'], listening().io)).toBe(3);
  });

  it.each([[['help', 'import']], [['import', '--help']], [['import', 'projects', '-h']]])(
    'explains one command on %j, and runs nothing',
    async (args) => {
      const { io, printed } = listening('fr');
      expect(await runCommandLine([...commands, importCommand], args, io)).toBe(0);
      expect(printed[0]).toContain('wasl import projects FILE');
      expect(printed).toContainEqual(expect.stringMatching(/^ {2}--dry-run +Tout faire sauf écrire$/));
      expect(printed.filter((line) => line.startsWith('  --'))).toHaveLength(8);
    },
  );

  it('tells its version, and has no help of a command that is none', async () => {
    const { io, printed, told } = listening();
    io.projectRoot = findProjectRoot();
    expect(await runCommandLine(commands, ['--version'], io)).toBe(0);
    expect(printed).toEqual([expect.stringMatching(/^wasl \d+\.\d+\.\d+/)]);
    expect(await runCommandLine(commands, ['help', 'counts'], io)).toBe(2);
    expect(told[0]).toContain('“counts”');
  });

  it('lists the commands on help, and on nothing with the exit code of misuse', async () => {
    const { io, printed } = listening('fr');
    expect(await runCommandLine(commands, ['--help'], io)).toBe(0);
    expect(printed).toContain('  count  Mettre la base de données au schéma de cette version');
    expect(await runCommandLine(commands, [], listening().io)).toBe(2);
  });

  it('tells of an unknown command in the operator’s language', async () => {
    const { io, told } = listening('es');
    expect(await runCommandLine(commands, ['cuont'], io)).toBe(2);
    expect(told.join()).toContain('cuont');
    expect(told.join()).toContain('wasl help');
  });

  it('tells a fault that the operator can mend in words, without a stack', async () => {
    const { io, told, printed } = listening();
    expect(await runCommandLine(commands, ['fill'], io)).toBe(1);
    expect(told).toEqual([
      'The disk that holds /srv/data is full. Free some space and start again; everything that was saved is still there.',
    ]);
    expect(printed).toEqual([]);
  });

  it('tells any other fault with the reference number of its log line, and no password', async () => {
    const { io, told } = listening();
    expect(await runCommandLine(commands, ['break'], io)).toBe(1);
    const { reference } = JSON.parse(told[0]!);
    expect(told[1]).toContain(reference);
    expect(told.join()).not.toContain('tiger');
  });
});

describe('terminalLanguage', () => {
  it.each([
    [{ LANG: 'ar_EG.UTF-8' }, 'ar'],
    [{ LANG: 'zh_CN' }, 'zh'],
    [{ LC_ALL: 'ru_RU.UTF-8', LANG: 'fr' }, 'ru'],
    [{ LC_MESSAGES: 'es', LANG: 'fr' }, 'es'],
    [{ LANG: 'pt_BR.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
  ])('of %o is %s', (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });
});
