import { describe, expect, it } from 'vitest';
import { lookFrom } from './look-from';

const position = { topLeft: { x: 1, y: 1 }, topRight: { x: 9, y: 1 }, bottomRight: { x: 9, y: 9 }, bottomLeft: { x: 1, y: 9 } };

describe('lookFrom', () => {
  it('tells the texts that were read', () => {
    expect(lookFrom([{ isValid: true, text: 'a', version: '1', position }])).toEqual({ texts: ['a'], seen: [] });
  });

  it('tells where a symbol lies whose checks failed, in reading order', () => {
    const { topLeft, topRight, bottomRight, bottomLeft } = position;
    expect(lookFrom([{ isValid: false, text: 'guess', version: '6', position }])).toEqual({ texts: [], seen: [{ version: 6, corners: [topLeft, topRight, bottomRight, bottomLeft] }] });
  });

  it('leaves out what has no size', () => {
    expect(lookFrom([{ isValid: false, text: '', version: '', position }])).toEqual({ texts: [], seen: [] });
  });
});
