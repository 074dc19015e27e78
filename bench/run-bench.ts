import { parseArgs } from 'node:util';
import { BENCHES } from './benches.ts';
import { type Figure, reachesGoal, readable } from './figure.ts';
import { machineFacts } from './machine-facts.ts';
import { openWorld } from './world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    keep: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  process.stderr.write(`${unknown}: ${Object.keys(BENCHES).join(' ')}\n`);
  process.exit(2);
}

const tell = (line: string) => process.stderr.write(`${line}\n`);
const figures: Figure[] = [];
const world = await openWorld(values.keep, tell);
try {
  for (const name of names) {
    const run = { world, rounds: Number(values.rounds), seconds: Number(values.seconds) };
    for (const figure of await BENCHES[name]!(run)) {
      figures.push(figure);
      if (!values.json) process.stdout.write(`${lineOf(figure)}\n`);
    }
  }
} finally {
  await world.close();
}
if (values.json) {
  const told = figures.map((figure) => ({ ...figure, isReached: reachesGoal(figure) }));
  process.stdout.write(`${JSON.stringify({ machine: machineFacts(), figures: told }, null, 2)}\n`);
}
process.exitCode = figures.every(reachesGoal) ? 0 : 1;

function lineOf(figure: Figure): string {
  const sign = figure.unit === 'times' ? '×' : 's';
  const goal = 'atLeast' in figure.goal ? `≥ ${figure.goal.atLeast}` : `≤ ${figure.goal.atMost}`;
  const mark = reachesGoal(figure) ? '✓' : '✗';
  return `${mark} ${figure.name.padEnd(24)} ${String(readable(figure.value)).padStart(7)} ${sign}  (${goal})  ${JSON.stringify(figure.details)}`;
}
