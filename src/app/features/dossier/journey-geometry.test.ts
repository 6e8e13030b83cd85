import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../domain/dossier';
import { foldStations } from './fold-stations';
import { journeyOf } from './journey';
import { layoutJourney } from './journey-geometry';
import { firstVisit, sampleView, sampleVisit } from './sample-view.test-helper';

const level = fc.constantFrom(...LEVELS);
const visits = fc
  .tuple(fc.array(fc.option(level, { nil: null }), { minLength: 1, maxLength: 24 }), fc.nat(30))
  .map(([levels, now]) => levels.map((at, index) => sampleVisit({ level: at, state: index < now ? 'done' : index === now ? 'now' : 'ahead' })));
const box = fc.record({ widthPx: fc.integer({ min: 170, max: 700 }), heightPx: fc.integer({ min: 100, max: 400 }), remPx: fc.constant(16) });
const named = fc.tuple(visits, level).map(([list, at]) =>
  sampleView({ detail: { visits: list, agency: { name: 'UBND xã A', level: at, nowNamed: null } } }),
);
const unnamed = fc
  .record({
    levels: fc.subarray([...LEVELS]),
    levelReached: fc.option(level, { nil: null }),
    levelNow: fc.option(level, { nil: null }),
    percent: fc.integer({ min: 0, max: 100 }),
  })
  .map((completion) => sampleView({ completion }));
const anyView = fc.oneof(named, unnamed);

describe('layoutJourney', () => {
  it('keeps every station and the finish inside the box', () => {
    fc.assert(
      fc.property(anyView, box, (view, size) => {
        const drawing = layoutJourney(journeyOf(view), size);
        for (const { x, y, radius } of drawing.stations) {
          expect(x - radius).toBeGreaterThanOrEqual(0);
          expect(x + radius).toBeLessThan(drawing.finish.x);
          expect(y - radius).toBeGreaterThanOrEqual(0);
          expect(y + radius).toBeLessThanOrEqual(size.heightPx);
        }
        expect(drawing.finish.x).toBeLessThan(size.widthPx);
        expect(drawing.finish.top).toBeGreaterThanOrEqual(0);
        expect(drawing.finish.bottom).toBeLessThanOrEqual(size.heightPx);
      }),
    );
  });

  it('runs left to right in the order visited, no station touching the next', () => {
    fc.assert(
      fc.property(anyView, box, (view, size) => {
        const { stations } = layoutJourney(journeyOf(view), size);
        stations.slice(1).forEach((next, index) => {
          const previous = stations[index]!;
          expect(next.x - next.radius).toBeGreaterThan(previous.x + previous.radius);
        });
      }),
    );
  });

  it('draws each station in the band of its level, higher levels higher up', () => {
    fc.assert(
      fc.property(anyView, box, (view, size) => {
        const journey = journeyOf(view);
        const bandPx = size.heightPx / journey.bands.length;
        for (const { station, y } of layoutJourney(journey, size).stations) {
          const fromBottom = journey.bands.indexOf(station.level);
          expect(Math.floor((size.heightPx - y) / bandPx)).toBe(fromBottom);
        }
      }),
    );
  });

  it('loses no visit: each is in exactly one station, in order, and the current one is never folded', () => {
    fc.assert(
      fc.property(named, box, (view, size) => {
        const drawing = layoutJourney(journeyOf(view), size);
        const count = view.detail!.visits.length;
        expect(drawing.stations.flatMap(({ station }) => station.visits)).toEqual(Array.from({ length: count }, (_, index) => index));
        const now = drawing.stations.filter(({ station }) => station.state === 'now');
        expect(now.every(({ station }) => station.visits.length === 1)).toBe(true);
      }),
    );
  });

  it('spaces visits evenly, so that a slider over them points at each one', () => {
    fc.assert(
      fc.property(named, box, (view, size) => {
        const { stations, stepPx } = layoutJourney(journeyOf(view), size);
        stations.slice(1).forEach((next, index) => {
          expect(next.x - stations[index]!.x).toBeCloseTo(stepPx, 6);
        });
      }),
    );
  });

  it('draws a line without gaps from the first station to the finish', () => {
    fc.assert(
      fc.property(named, box, (view, size) => {
        const { stations, segments, finish } = layoutJourney(journeyOf(view), size);
        segments.slice(1).forEach((segment, index) => {
          expect(segment.from).toEqual(segments[index]!.to);
        });
        expect(segments[0]!.from.x).toBe(stations[0]!.x);
        expect(segments.at(-1)!.to.x).toBe(finish.x);
        for (const { path } of segments) expect(path).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});

describe('journeyOf', () => {
  it('crosses out the last station of a dossier that was broken off, and no other', () => {
    const broken = journeyOf(sampleView({ completion: { group: 'refused', timeliness: 'closed' }, detail: { visits: [firstVisit(), sampleVisit({ state: 'done' })] } }));
    expect(broken.stations.map(({ ended }) => ended)).toEqual([false, true]);
    expect(journeyOf(sampleView({ detail: {} })).stations.some(({ ended }) => ended)).toBe(false);
  });

  it('folds a crowded journey onto its highest level, so that the peak stays in the picture', () => {
    const levels = ['commune', 'district', 'ministry', 'district', 'commune', 'district', 'commune', 'district', 'commune', 'commune'] as const;
    const visits = levels.map((at, index) => sampleVisit({ level: at, state: index === 9 ? 'now' : 'done' }));
    const { stations } = layoutJourney(journeyOf(sampleView({ detail: { visits } })), { widthPx: 190, heightPx: 256, remPx: 16 });
    expect(stations.length).toBeLessThan(10);
    expect(stations.some(({ station }) => station.level === 'ministry')).toBe(true);
  });

  const bandsOf = (view: Parameters<typeof journeyOf>[0]) => journeyOf(view).bands;

  it('shows three bands before 01/07/2025, two after, a fourth when a ministry has a step', () => {
    expect(bandsOf(sampleView())).toEqual(['commune', 'district', 'province']);
    expect(bandsOf(sampleView({ completion: { levels: ['commune', 'province'], levelReached: 'commune', levelNow: 'commune' } }))).toEqual(['commune', 'province']);
    expect(bandsOf(sampleView({ detail: { visits: [firstVisit(), sampleVisit({ level: 'ministry' })] } }))).toEqual(['commune', 'district', 'province', 'ministry']);
  });

  it('at tier 0 draws the peak and the present place, and no counter', () => {
    const journey = journeyOf(sampleView({ completion: { levelReached: 'province', levelNow: 'commune' } }));
    expect(journey.stations.map(({ level: at, state }) => [at, state])).toEqual([['province', 'done'], ['commune', 'now']]);
    expect(journey.finish.level).toBeNull();
    expect(journey.stations.every(({ visits: known }) => known.length === 0)).toBe(true);
  });

  it('plants the flag at the counter that took the dossier', () => {
    expect(journeyOf(sampleView({ detail: {} })).finish).toEqual({ level: 'commune', look: 'appointment' });
  });

  it('draws no way on for a dossier that was refused, withdrawn or stopped', () => {
    for (const group of ['refused', 'withdrawn', 'stopped'] as const) {
      const journey = journeyOf(sampleView({ completion: { group, timeliness: 'closed' }, detail: {} }));
      expect(layoutJourney(journey, { widthPx: 260, heightPx: 170, remPx: 16 }).segments.some(({ key }) => key === 'finish')).toBe(false);
    }
  });
});

describe('foldStations', () => {
  it('makes no stop to come one that is done', () => {
    const states = ['done', 'now', 'done', ...Array.from({ length: 6 }, () => 'ahead' as const)] as const;
    const { stations } = journeyOf(sampleView({ detail: { visits: states.map((state) => sampleVisit({ state })) } }));
    const folded = foldStations(stations, 3);
    expect(folded.map(({ state, visits: { length } }) => [state, length])).toEqual([['done', 1], ['now', 1], ['ahead', 7]]);
  });
});
