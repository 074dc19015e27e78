import { join } from 'node:path';
import { z } from 'zod';

/** One environment variable: what reads it, what stands for it when it is absent, and where its explanation is. */
export interface Variable {
  name: string;
  /** Shown in the documents; the value itself when `schema` meets an absent variable. */
  defaultText: string;
  /** Key in `locales/<language>/cli.json` of what it is for. */
  meaning: string;
  /** Key in `locales/<language>/cli.json` of what a right value looks like. */
  expected: string;
  schema: z.ZodType<unknown, string | undefined>;
  /** Its value must not be shown. */
  secret?: boolean;
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

const httpUrl = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));

const databaseUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
});

/** Levels of the log, from the most to the least talkative. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The one table of environment variables; documents and checks are made from it. */
export const VARIABLES = {
  port: variable('PORT', '8080', port.default(8080)),
  host: variable('HOST', '127.0.0.1', z.string().min(1).default('127.0.0.1')),
  publicUrl: variable('PUBLIC_URL', 'http://HOST:PORT', httpUrl.optional()),
  databaseUrl: { ...variable('DATABASE_URL', '', databaseUrl.optional()), secret: true },
  dataFolder: variable('WASL_DATA', join('.wasl', 'data'), z.string().min(1).default(join('.wasl', 'data'))),
  logLevel: variable('LOG_LEVEL', 'info', z.enum(LOG_LEVELS).default('info')),
} as const;

function variable<Output>(name: string, defaultText: string, schema: z.ZodType<Output, string | undefined>) {
  return {
    name,
    defaultText,
    meaning: `cli.config.${name}.meaning`,
    expected: `cli.config.${name}.expected`,
    schema,
  };
}
