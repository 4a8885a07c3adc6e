import type { Command } from './command.js';
import { migrateCommand } from './migrate.js';
import { serveCommand } from './serve.js';

/** Every command of `kit`, in the order in which they are listed. */
export const commands: readonly Command[] = [serveCommand, migrateCommand];
