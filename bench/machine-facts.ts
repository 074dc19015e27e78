import { cpus, freemem, loadavg, totalmem } from 'node:os';

/** What a figure was measured on; a figure without it says little. */
export function machineFacts(): Record<string, unknown> {
  const [cpu] = cpus();
  return {
    processor: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    freeMemoryGB: Math.round(freemem() / 2 ** 30),
    loadAverage: loadavg().map((load) => Number(load.toFixed(2))),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}
