import { describe, expect, it } from 'vitest';
import { createKit } from '../../test/kit.js';
import { commands } from './commands.js';

const kit = createKit(commands);

describe('kit', () => {
  it('lists every command', async () => {
    const { code, said } = await kit.type(['--help']);
    expect(code).toBe(0);
    for (const { name, summary } of commands)
      expect(said).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 10)}`, 'm'));
  });

  it('says what there is when nothing was typed', async () => {
    const { code, said } = await kit.type([]);
    expect([code, said]).toEqual([2, expect.stringContaining('mission add')]);
  });

  it.each([
    [['frobnicate'], 'There is no command "frobnicate".', 'serve'],
    [['import'], 'There is no command "import".', 'import organisations'],
    [['mission', 'remove', 'bj'], 'There is no command "mission remove".', 'mission add'],
  ])('refuses %j and says what exists', async (typed, complaint, exists) => {
    const { code, complained } = await kit.type(typed);
    expect(code).toBe(2);
    expect(complained).toContain(complaint);
    expect(complained).toContain(exists);
  });

  it.each(commands.map((command) => [command.name, command] as const))('%s explains itself', async (name, command) => {
    const { code, said } = await kit.type([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(said).toContain(`kit ${name}`);
    expect(said).toContain(command.summary);
    for (const option of Object.keys(command.options)) expect(said).toContain(`--${option}`);
  });

  it.each(commands.map(({ name }) => [name]))('%s refuses an option that it does not have', async (name) => {
    const { code, complained } = await kit.type([...name.split(' '), '--frobnicate']);
    expect([code, complained]).toEqual([2, expect.stringContaining(`kit ${name} --help`)]);
  });

  it('says which setting is bad, and helps all the same', async () => {
    const bad = createKit(commands, { KIT_DEMO: 'yes' });
    const { code, complained } = await bad.type(['migrate']);
    expect([code, complained]).toEqual([1, expect.stringContaining('KIT_DEMO is neither 0 nor 1')]);
    expect((await bad.type(['migrate', '--help'])).code).toBe(0);
  });
});
