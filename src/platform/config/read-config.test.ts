import { describe, expect, it } from 'vitest';
import { isMessageKey } from '#platform/i18n/catalogue.ts';
import { readConfig } from './read-config.ts';
import { VARIABLES } from './variables.ts';

describe('readConfig', () => {
  it('stands on defaults when nothing is set, and takes empty for absent', () => {
    const expected = {
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:8080',
      databaseUrl: undefined,
      dataFolder: '/srv/wasl/.wasl/data',
      logLevel: 'info',
    };
    expect(readConfig({}, '/srv/wasl')).toEqual({ ok: true, value: expected });
    expect(readConfig({ PORT: '', DATABASE_URL: '' }, '/srv/wasl')).toEqual({ ok: true, value: expected });
  });

  it('takes what is set', () => {
    const environment = {
      PORT: '0',
      HOST: '::1',
      PUBLIC_URL: 'https://wasl.example/base/',
      DATABASE_URL: 'postgres://me:tiger@db/wasl',
      WASL_DATA: '/var/lib/wasl',
      LOG_LEVEL: 'silent',
    };
    expect(readConfig(environment, '/srv/wasl')).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '::1',
        publicUrl: 'https://wasl.example/base',
        databaseUrl: 'postgres://me:tiger@db/wasl',
        dataFolder: '/var/lib/wasl',
        logLevel: 'silent',
      },
    });
    expect(readConfig({ HOST: '::1' }, '/')).toMatchObject({ value: { publicUrl: 'http://[::1]:8080' } });
  });

  it('resolves a relative data folder against the working directory', () => {
    expect(readConfig({ WASL_DATA: 'mine/data' }, '/srv/wasl', '/srv/me')).toMatchObject({
      value: { dataFolder: '/srv/me/mine/data' },
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80 80'],
    ['PUBLIC_URL', 'wasl.example'],
    ['PUBLIC_URL', 'ftp://wasl.example'],
    ['LOG_LEVEL', 'INFO'],
  ])('refuses %s=%s', (variable, value) => {
    expect(readConfig({ [variable]: value }, '/')).toEqual({
      ok: false,
      refusal: [{ variable, value, expected: `cli.config.${variable}.expected` }],
    });
  });

  it.each(['mysql://me:tiger@db/wasl', 'postgres://db', 'tiger'])(
    'refuses DATABASE_URL=%s without repeating it',
    (url) => {
      const read = readConfig({ DATABASE_URL: url }, '/');
      expect(read).toMatchObject({ ok: false, refusal: [{ variable: 'DATABASE_URL', value: undefined }] });
    },
  );

  it('has a meaning and an expected form in words for every variable', () => {
    for (const { meaning, expected } of Object.values(VARIABLES)) {
      expect([isMessageKey(meaning), isMessageKey(expected)], meaning).toEqual([true, true]);
    }
  });
});
