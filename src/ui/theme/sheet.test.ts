import { describe, expect, test } from 'vitest';
import { dark, darkContrast, light, lightContrast, type Palette } from './palette.js';
import { themeSheet } from './sheet.js';

const TONES = ['accent', 'positive', 'caution', 'critical'] as const;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Every colour that the pieces write on another, and every line that carries meaning. */
function pairs(palette: Palette): { name: string; ratio: number; least: number }[] {
  const of = (ink: keyof Palette, ground: keyof Palette, least: number) => ({
    name: `${ink} on ${ground}`,
    ratio: contrast(palette[ink], palette[ground]),
    least,
  });
  return [
    ...(['surface', 'raised'] as const).flatMap(ground => [
      of('text', ground, 4.5),
      of('muted', ground, 4.5),
      of('control', ground, 3),
      of('focus', ground, 3),
      ...TONES.map(tone => of(`${tone}-text`, ground, 4.5)),
    ]),
    ...TONES.flatMap(tone => [
      of(`on-${tone}`, tone, 4.5),
      of(`${tone}-text`, `${tone}-soft`, 4.5),
      of('text', `${tone}-soft`, 4.5),
    ]),
    ...(['accent', 'positive', 'critical'] as const).map(tone => of(tone, 'surface', 3)),
  ];
}

describe('the token sheet', () => {
  test.each([
    ['light', light],
    ['dark', dark],
    ['light with more contrast', lightContrast],
    ['dark with more contrast', darkContrast],
  ])('keeps every pair of colours of the %s scheme at WCAG AA', (_, palette) => {
    expect(pairs(palette).filter(({ ratio, least }) => ratio < least)).toEqual([]);
  });

  test('writes every role of each scheme, and lets a page override it', () => {
    const sheet = themeSheet();
    for (const palette of [light, dark, lightContrast, darkContrast]) {
      for (const [role, value] of Object.entries(palette)) {
        expect(sheet).toContain(`--${role}:var(--deskside-${role},${value})`);
      }
    }
  });

  test('gives forced colours to the person alone: a page cannot override them', () => {
    const forcedPart = themeSheet().split('(forced-colors:active)')[1]?.split('\n')[0];
    expect(forcedPart).toContain('--text:CanvasText');
    expect(forcedPart).not.toContain('--deskside-');
  });
});
