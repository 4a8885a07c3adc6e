import { expect, it } from 'vitest';
import { createLog, describeBug, type LogFields } from './log.js';

it('leaves out what is not on the list', () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => void lines.push(line),
    () => new Date(0),
  );
  log('request', { route: '/:mission', query: 'private', ip: 'private' } as LogFields);
  expect(lines).toEqual(['{"at":"1970-01-01T00:00:00.000Z","event":"request","route":"/:mission"}']);
});

it('says where a bug is, and nothing of its message, not even of lines that look like places', () => {
  const bug = describeBug(new TypeError('refused private@example.org\n    at private@example.org'));
  expect(bug).toMatch(/^TypeError\n\s+at /);
  expect(bug).not.toContain('private');
});
