import { describe, expect, it } from 'vitest';
import { passesOf } from './decode-passes';

const names = (turn: number): string[] => passesOf('frame', turn).map((pass) => pass.name);

describe('passesOf', () => {
  it('looks at a picture in many ways, the plain one first', () => {
    const picture = passesOf('picture', 0).map((pass) => pass.name);
    expect(picture[0]).toBe('base');
    expect(new Set(picture).size).toBe(picture.length);
  });

  it('mends what was seen after passes that tell what they saw', () => {
    const passes = passesOf('picture', 0);
    const mend = passes.findIndex((pass) => pass.name === 'mend');
    expect(passes.slice(0, mend).filter((pass) => pass.options.returnErrors === true).length).toBeGreaterThan(1);
    expect(passes[mend]!.prepare({ width: 1, height: 1, data: new Uint8Array(1) }, [])).toBeNull();
  });

  it('looks once at native size', () => {
    expect(passesOf('native', 0).map((pass) => pass.name)).toEqual(['base']);
  });

  it('gives every frame the two cheap passes and one that changes', () => {
    expect(names(1).slice(0, 2)).toEqual(['base', 'global']);
    const extras = [0, 1, 2, 3].map((turn) => names(turn)[2]);
    expect(new Set(extras).size).toBe(extras.length);
    expect(names(0)).toEqual(names(extras.length));
  });
});
