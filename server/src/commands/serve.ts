import { startServer } from '../serve.js';
import { defineCommand } from './command.js';

export const serveCommand = defineCommand({
  name: 'serve',
  summary: 'Serves the kit until it is asked to stop.',
  usage: '',
  notes:
    'SIGTERM and SIGINT stop it: what is running is finished first. With KIT_DEMO=1 an empty database is filled with the\n' +
    'public organisations and fictional people, and only this machine is answered.',
  options: {},
  positionals: { least: 0, most: 0 },
  async run({ config, now, say, untilStopped }) {
    const stopAsked = untilStopped();
    const { migrated, demonstrated, port, stop } = await startServer(config, { now, say });
    for (const name of migrated) say(`Ran ${name}.`);
    if (demonstrated > 0) say(`Loaded the demonstration: ${demonstrated} missions.`);
    say(`The kit is at ${config.origin} (port ${port}).`);
    await stopAsked;
    say('Stopping.');
    await stop();
    say('Stopped.');
  },
});
