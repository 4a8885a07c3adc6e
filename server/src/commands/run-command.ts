import { helpOf, readArguments, UsageError, type Command, type CommandContext } from './command.js';

export interface Terminal extends Omit<CommandContext, 'config'> {
  /** @throws {Error} a setting is bad. */
  readConfig: () => CommandContext['config'];
  /** One line for what went wrong. */
  complain: (line: string) => void;
}

/**
 * Runs what was typed after `kit`.
 *
 * @returns the exit code: 0 done, 1 it could not be done, 2 it was typed wrongly.
 */
export async function runCommand(commands: readonly Command[], typed: string[], terminal: Terminal): Promise<number> {
  const { say, complain } = terminal;
  const command = commands
    .filter(({ name }) => name.split(' ').every((word, index) => typed[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  const asksForHelp = typed.includes('--help') || typed.includes('-h');
  if (!command) {
    if (asksForHelp || typed.length === 0) {
      say(listOf(commands, typed[0]));
      return asksForHelp ? 0 : 2;
    }
    complain(`There is no command "${typed.slice(0, 2).join(' ')}".\n\n${listOf(commands, typed[0])}`);
    return 2;
  }
  if (asksForHelp) {
    say(helpOf(command));
    return 0;
  }
  try {
    const { values, positionals } = readArguments(command, typed.slice(command.name.split(' ').length));
    await command.run({ ...terminal, config: terminal.readConfig() }, values, positionals);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\nMore: kit ${command.name} --help`);
      return 2;
    }
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** Every command in a line; of those that begin with `first` only, if there are any. */
function listOf(commands: readonly Command[], first: string | undefined): string {
  const close = commands.filter(({ name }) => name.split(' ')[0] === first);
  const shown = close.length > 0 ? close : commands;
  const width = Math.max(...shown.map(({ name }) => name.length));
  return [
    'kit <command> [options]',
    '',
    ...shown.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'kit <command> --help says more about one. Settings are read from the environment: docs/operating.md.',
  ].join('\n');
}
