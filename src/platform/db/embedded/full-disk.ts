/**
 * Whether PostgreSQL's own words tell of a full disk; it has several ways of saying so, and its exit code none.
 *
 * @example
 * tellsOfFullDisk('could not write to file "pg_wal/xlogtemp.1": No space left on device') // true
 */
export function tellsOfFullDisk(words: string): boolean {
  return /No space left on device|Check free disk space|Disk quota exceeded/.test(words);
}
