/**
 * Every fault that the person who runs the platform can mend, with the values its message needs. The words are in
 * `locales/<language>/cli.json` under `cli.fault.<kind>`. No value ever holds a credential.
 */
export interface OperatorFaultValues {
  /** Wrong environment variables, all of them, already in words. */
  'config-invalid': { problems: string };
  'folder-held': { folder: string; pid: string; serves: 'yes' | 'no'; address: string };
  'folder-unwritable': { folder: string };
  'folder-of-another-user': { folder: string; owner: string };
  'folder-of-another-version': { folder: string; found: string; expected: string };
  'folder-password-missing': { file: string };
  'programs-missing': { platform: string };
  'programs-do-not-run': { folder: string; reason: string };
  'no-unprivileged-user': { user: string };
  'disk-full': { folder: string };
  'server-not-created': { folder: string; reason: string };
  'server-not-started': { folder: string; reason: string; logFile: string };
  'server-lost': { folder: string; logFile: string };
  'database-unreachable': { place: string; reason: string };
  'database-login-refused': { place: string; user: string };
  'database-missing': { place: string; database: string };
  'database-too-old': { place: string; version: string };
  'database-not-utf8': { place: string; encoding: string };
  'database-without-icu': { place: string };
  'database-newer': { migrations: string };
  'migration-changed': { migration: string };
  'migration-misnamed': { file: string };
  'migration-number-twice': { number: string };
  'migration-failed': { migration: string; reason: string };
  'port-taken': { host: string; port: string };
  'port-forbidden': { host: string; port: string };
  'address-unavailable': { host: string; port: string };
  'file-unreadable': { file: string; reason: string };
  'not-a-demonstration': { count: string };
  'command-unknown': { command: string };
}

/** The name of a fault that the operator can mend. */
export type OperatorFaultKind = keyof OperatorFaultValues;

/** A fault that the person who runs the platform can mend. Shown in words with the remedy, without a stack. */
export class OperatorFault<Kind extends OperatorFaultKind = OperatorFaultKind> extends Error {
  override readonly name = 'OperatorFault';
  readonly kind: Kind;
  readonly values: OperatorFaultValues[Kind];

  constructor(kind: Kind, values: OperatorFaultValues[Kind], options?: ErrorOptions) {
    super(`${kind} ${JSON.stringify(values)}`, options);
    this.kind = kind;
    this.values = values;
  }
}
