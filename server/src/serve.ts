import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import type { Config } from './config.js';
import type { Deps } from './deps.js';
import { loadDemonstration } from './features/transfer/load-demonstration.js';
import { openInstance } from './instance.js';
import { jobs } from './jobs.js';
import { loadAssets, type AssetFolders } from './platform/http/assets.js';
import { listen } from './platform/http/listen.js';
import { startJobs } from './platform/jobs/start-jobs.js';
import { describeBug } from './platform/log.js';
import { createMailer } from './platform/mail/mailer.js';
import { startMailer } from './platform/mail/start-mailer.js';
import { repeatedly, type Job } from './platform/repeatedly.js';

/** Built files beside this one: the same from `server/src/serve.ts` and from `server/dist/main.js`. */
const builtFolders = {
  widgets: fileURLToPath(new URL('../../packages/elements/dist', import.meta.url)),
  pages: fileURLToPath(new URL('../web/dist', import.meta.url)),
};

export interface RunningServer {
  port: number;
  /** Migrations that the start ran. */
  migrated: string[];
  /** Missions that the demonstration brought; 0 where it is off or was there before. */
  demonstrated: number;
  /** Takes no new request, finishes what is running, and closes the database. */
  stop: () => Promise<void>;
}

export interface ServeOptions {
  now: () => Date;
  say: (line: string) => void;
  folders?: Pick<AssetFolders, 'widgets' | 'pages'>;
  /** Time after which a connection on which nothing moves is closed, in ms. Longer than any answer takes to make. */
  silenceMs?: number;
}

/**
 * Starts everything: database, built files, demonstration if asked for, mail, clean-up, and the listening socket.
 *
 * @throws {Error} the port is taken, the key is not that of the database, nothing was built.
 */
export async function startServer(config: Config, options: ServeOptions): Promise<RunningServer> {
  const { now, say, folders = builtFolders, silenceMs = 20_000 } = options;
  const instance = await openInstance(config, now, say);
  try {
    const demonstrated = config.demo ? await loadDemonstration(instance.deps) : 0;
    const deps: Deps = { ...instance.deps, assets: readAssets(config, folders) };
    const server = await listen(createApp(deps).fetch, deps, {
      port: config.port,
      onlyLoopback: config.demo, // it shows the mails of everybody
      silenceMs,
    });
    const started = startWork(deps, config);
    return {
      port: server.port,
      migrated: instance.migrated,
      demonstrated,
      async stop() {
        await Promise.all([server.close(), ...started.map((job) => job.stop())]);
        await instance.close();
      },
    };
  } catch (error) {
    await instance.close();
    throw error;
  }
}

function readAssets(config: Config, { widgets, pages }: Pick<AssetFolders, 'widgets' | 'pages'>) {
  let version: string;
  try {
    version = (JSON.parse(readFileSync(join(widgets, '../package.json'), 'utf8')) as { version: string }).version;
    return loadAssets({
      version,
      widgets,
      pages,
      releases: join(config.dataDir, 'releases'),
      replaceRelease: config.demo,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${(error as NodeJS.ErrnoException).path} is missing: run "npm run build" first.`, {
      cause: error,
    });
  }
}

function startWork(deps: Deps, { smtpUrl, mailFrom }: Config): Job[] {
  const started = [startJobs(deps, jobs), startCounting(deps)];
  if (smtpUrl === undefined) return started;
  return [...started, startMailer(deps, createMailer({ smtpUrl, mailFrom }), { everyMs: 5000 })];
}

/** Every process counts what is read of persons, and tells the others. Not under a lease: each has its own counts. */
const startCounting = ({ readBudget, log }: Deps): Job =>
  repeatedly(() => readBudget.flush(), {
    everyMs: 15_000,
    onError: (error) => log('bug', { error: describeBug(error) }),
  });
