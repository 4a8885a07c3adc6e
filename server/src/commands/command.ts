import { parseArgs } from 'node:util';
import type { Config } from '../config.js';

/** An option as it is parsed and as `--help` explains it. */
export interface Option {
  type: 'string' | 'boolean';
  hint: string;
}
export type Options = Record<string, Option>;
type Values<O extends Options> = { [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? boolean : string };

/** What a command reaches outside itself. Tests replace each one. */
export interface CommandContext {
  config: Config;
  /** One line for whoever typed the command. */
  say: (line: string) => void;
  now: () => Date;
  /** The text piped in. */
  readInput: () => Promise<string>;
  /** Ends when the process is asked to stop. */
  untilStopped: () => Promise<void>;
}

/** One command of `kit`. */
export interface Command {
  /** One word or two: `serve`, `mission add`. */
  name: string;
  /** One line for the list. */
  summary: string;
  /** What may follow the name: `<file> [options]`. */
  usage: string;
  /** Further lines of `--help`. */
  notes?: string;
  options: Options;
  /** What stands after the name without a dash. */
  positionals: { least: number; most: number };
  run: (context: CommandContext, values: Record<string, string | boolean | undefined>, args: string[]) => Promise<void>;
}

/** Writes a command so that `run` knows the types of its options. */
export function defineCommand<O extends Options>(
  command: Omit<Command, 'run' | 'options'> & {
    options: O;
    run: (context: CommandContext, values: Values<O>, args: string[]) => Promise<void>;
  },
): Command {
  return { ...command, run: (context, values, args) => command.run(context, values as Values<O>, args) };
}

/** The command was typed wrongly; the message says what to type. */
export class UsageError extends Error {}

/** @throws {UsageError} an unknown option, or too few or too many arguments. */
export function readArguments(command: Command, args: string[]) {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]));
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { least, most } = command.positionals;
  if (parsed.positionals.length < least || parsed.positionals.length > most)
    throw new UsageError(`Type: kit ${command.name} ${command.usage}`);
  return { values: parsed.values as Record<string, string | boolean | undefined>, positionals: parsed.positionals };
}

export function helpOf({ name, usage, summary, notes, options }: Command): string {
  const flags = Object.entries(options).map(
    ([flag, { type, hint }]) => [`--${flag}${type === 'string' ? ' …' : ''}`, hint] as const,
  );
  const width = Math.max(0, ...flags.map(([flag]) => flag.length));
  return [
    `kit ${name} ${usage}`.trim(),
    '',
    summary,
    ...(notes ? ['', notes] : []),
    ...(flags.length > 0 ? ['', ...flags.map(([flag, hint]) => `  ${flag.padEnd(width)}  ${hint}`)] : []),
  ].join('\n');
}
