import { statfsSync } from 'node:fs';

/** Settings of the embedded server, name by name; on the command line, so that no file of the data folder can contradict them. */
export type ServerSettings = Record<string, string>;

const SMALL_SHARED_MEMORY = 512 * 1024 * 1024;

/**
 * The settings of a durable server for one machine: each acknowledged write is on the disk (fsync, synchronous commit, full pages), only
 * loopback connections with a password, a week of logs, UTC.
 */
export function durableSettings(port: number): ServerSettings {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '50',
    password_encryption: 'scram-sha-256',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '256MB',
    work_mem: '32MB',
    maintenance_work_mem: '128MB',
    dynamic_shared_memory_type: sharedMemoryType(),
    jit: 'off',
    random_page_cost: '1.1',
    max_wal_size: '1GB',
    checkpoint_completion_target: '0.9',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO, YMD',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
    log_file_mode: '0600',
    log_checkpoints: 'off',
  };
}

/** Containers often give 64 MB of /dev/shm, too little for a parallel query; files in the data folder have no such limit. */
function sharedMemoryType(): string {
  if (process.platform !== 'linux') return 'posix';
  try {
    const memory = statfsSync('/dev/shm');
    return memory.bsize * memory.blocks < SMALL_SHARED_MEMORY ? 'mmap' : 'posix';
  } catch {
    return 'mmap';
  }
}
