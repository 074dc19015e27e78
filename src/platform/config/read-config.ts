import { join, resolve } from 'node:path';
import { done, type Result, refuse } from '#kernel/result.ts';
import type { LOG_LEVELS } from './variables.ts';
import { VARIABLES } from './variables.ts';

/** What the environment says, read once at start. */
export interface Config {
  port: number;
  host: string;
  /** Address under which people reach the platform, without a slash at the end. */
  publicUrl: string;
  /** Absent: the embedded database. Holds a password. */
  databaseUrl: string | undefined;
  /** Folder of the embedded database and of files; absolute. */
  dataFolder: string;
  logLevel: (typeof LOG_LEVELS)[number];
}

/** A variable whose value cannot be used; the value is left out when it is a secret. */
export interface ConfigProblem {
  variable: string;
  value: string | undefined;
  /** Message key of what a right value looks like. */
  expected: string;
}

/**
 * Reads the environment against the table of variables; an empty variable counts as absent. Refuses with all problems at once. A relative
 * data folder stands under the working directory, as every path that is typed does; the default under the project root.
 *
 * @example
 * readConfig({ PORT: 'web' }, '/srv/wasl')
 * // { ok: false, refusal: [{ variable: 'PORT', value: 'web', expected: 'cli.config.PORT.expected' }] }
 */
export function readConfig(
  environment: Record<string, string | undefined>,
  projectRoot: string,
  workingFolder = process.cwd(),
): Result<Config, ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, variable] of Object.entries(VARIABLES)) {
    const text = environment[variable.name] || undefined;
    const parsed = variable.schema.safeParse(text);
    if (parsed.success) values[key] = parsed.data;
    else
      problems.push({
        variable: variable.name,
        value: 'secret' in variable ? undefined : text,
        expected: variable.expected,
      });
  }
  if (problems.length > 0) return refuse(problems);
  const config = values as unknown as Config;
  return done({
    ...config,
    publicUrl: (config.publicUrl ?? `http://${bracketed(config.host)}:${config.port}`).replace(/\/+$/, ''),
    dataFolder: environment.WASL_DATA
      ? resolve(workingFolder, config.dataFolder)
      : join(projectRoot, config.dataFolder),
  });
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
