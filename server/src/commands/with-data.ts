import type { Deps } from '../deps.js';
import { openInstance } from '../instance.js';
import type { CommandContext } from './command.js';

/** Opens the data for a command, and closes it whatever happens. */
export async function withData<T>(
  { config, now, say }: Pick<CommandContext, 'config' | 'now' | 'say'>,
  work: (deps: Deps) => Promise<T>,
): Promise<T> {
  const { deps, close } = await openInstance(config, now, say);
  try {
    return await work(deps);
  } finally {
    await close();
  }
}
