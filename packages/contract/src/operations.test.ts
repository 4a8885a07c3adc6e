import { expect, it } from 'vitest';
import { operations } from './operations.js';
import { problems } from './problems.js';
import { routes } from './routes.js';

it('every route has schemas, and the other way round', () =>
  expect(Object.keys(operations).sort()).toEqual(Object.keys(routes).sort()));

it.each(Object.entries(operations))('%s refuses only with codes that exist', (_, operation) => {
  for (const code of operation.problems) expect(problems).toHaveProperty(code);
});
