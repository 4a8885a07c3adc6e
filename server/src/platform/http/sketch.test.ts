import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createSketch } from './sketch.js';

const hashOf = (thing: number) => createHash('sha256').update(String(thing)).digest().readUInt16BE();
const sketchOf = (from: number, to: number) => {
  const sketch = createSketch();
  for (let thing = from; thing < to; thing++) sketch.add(hashOf(thing));
  return sketch;
};

it.each([0, 1, 20, 200, 1000, 3000])('counts %i distinct things within five per cent, however often they come', (n) => {
  const sketch = sketchOf(0, n);
  for (let thing = 0; thing < n; thing++) sketch.add(hashOf(thing));
  expect(Math.abs(sketch.count() - n)).toBeLessThanOrEqual(n * 0.05);
});

it('counts what two saw together once', () => {
  const sketch = sketchOf(0, 150);
  sketch.merge(sketchOf(100, 250).toString());
  expect(Math.abs(sketch.count() - 250)).toBeLessThanOrEqual(12);
  expect(sketch.toString()).toBe(sketchOf(0, 250).toString());
});

it('takes what cannot be read for nothing', () => {
  const sketch = createSketch();
  sketch.merge('');
  sketch.merge('§$%');
  expect(sketch.count()).toBe(0);
});
