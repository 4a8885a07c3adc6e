import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../src/commands/command.js';
import { runCommand } from '../src/commands/run-command.js';
import { readConfig, type Config } from '../src/config.js';
import { openInstance } from '../src/instance.js';

/** Types commands into a kit of its own: a temporary data folder, a fixed clock, and what is said kept. */
export function createKit(commands: readonly Command[], settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kit-'));
  const environment = { DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'kit.key'), ...settings };
  const now = () => new Date('2030-01-01T09:00:00Z');
  let askToStop = () => {};
  const stopped = new Promise<void>((resolve) => (askToStop = resolve));

  return {
    folder,
    get config(): Config {
      return readConfig(environment);
    },
    askToStop: () => askToStop(),
    /** Opens the data as a command would. */
    open: () => openInstance(readConfig(environment), now, () => {}),
    async type(typed: string[], { input = '', onSay = (_line: string) => {} } = {}) {
      const said: string[] = [];
      const complained: string[] = [];
      const code = await runCommand(commands, typed, {
        readConfig: () => readConfig(environment),
        say: (line) => {
          said.push(line);
          onSay(line);
        },
        complain: (line) => void complained.push(line),
        now,
        readInput: async () => input,
        untilStopped: () => stopped,
      });
      return { code, said: said.join('\n'), complained: complained.join('\n') };
    },
  };
}
