import { text } from 'node:stream/consumers';
import { commands } from './commands/commands.js';
import { runCommand } from './commands/run-command.js';
import { readConfig } from './config.js';

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  readConfig: () => readConfig(process.env),
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  now: () => new Date(),
  readInput: () => text(process.stdin),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
    }),
});
