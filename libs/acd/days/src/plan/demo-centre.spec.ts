import { centreSettings, defaultPauseReasons } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { levelAt, levelAtHour } from './day-curve';
import { demoCentre } from './demo-centre';

describe('the demo centre', () => {
  const centre = demoCentre('zhiban', { source: 'sim' });

  test('has 84 seats in five teams, each with a person, a name of its own and an extension of its own', () => {
    const { agents } = centre.plan;
    expect(agents).toHaveLength(84);
    expect(new Set(agents.map((a) => a.name)).size).toBe(84);
    expect(new Set(agents.map((a) => a.seat)).size).toBe(84);
    expect(centre.persons.map((p) => p.exchangeAgents[0])).toEqual(
      agents.map((a) => ({ source: 'sim', seat: a.seat })),
    );
    expect(centre.teams.map((t) => agents.filter((a) => a.team === t.code).length)).toEqual([30, 22, 12, 14, 6]);
    expect(agents.find((a) => a.team === 'team-e')?.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(agents.filter((a) => a.skills.length > 1).length).toBeGreaterThan(15);
  });

  test('has settings that the wire accepts, with the wrap-up that the exchange grants', () => {
    expect(centreSettings.safeParse(centre.settings).error?.issues ?? []).toEqual([]);
    const complaints = centre.settings.queues.find((q) => q.queue === 'complaints');
    expect(complaints).toMatchObject({ source: 'sim', zh: '投诉', rule: { wrapUpSeconds: 60 } });
    expect(centre.settings.pauseReasons).toEqual(defaultPauseReasons);
  });

  test('is the same for the same seed and has other people for another', () => {
    expect(demoCentre('zhiban', { source: 'sim' })).toEqual(centre);
    expect(demoCentre('other').plan.agents[0]?.name).not.toBe(centre.plan.agents[0]?.name);
  });

  test.each([5, 20, 200, 1000])('can have %i seats, with the volume that goes with them', (agents) => {
    const { plan } = demoCentre('zhiban', { agents });
    expect(plan.agents).toHaveLength(agents);
    expect(plan.queues[0]?.peakPerHour).toBeCloseTo((centre.plan.queues[0]?.peakPerHour ?? 0) * (agents / 84), 5);
  });
});

describe("the day's curve", () => {
  test('has its height before noon, a second peak in the afternoon and joins itself at midnight', () => {
    expect(levelAtHour(10.75)).toBe(1);
    expect(levelAtHour(15)).toBeGreaterThan(levelAtHour(13));
    expect(levelAtHour(24)).toBe(levelAtHour(0));
    expect(levelAtHour(3)).toBeLessThan(0.03);
  });

  test('follows the local clock and the weekday', () => {
    const thursday = levelAt(Date.parse('2026-11-19T10:45:00+08:00'), 'Asia/Shanghai');
    const sunday = levelAt(Date.parse('2026-11-22T10:45:00+08:00'), 'Asia/Shanghai');
    expect(thursday).toBeCloseTo(0.97, 5);
    expect(sunday).toBeCloseTo(0.8, 5);
    expect(levelAt(Date.parse('2026-11-19T10:45:00+08:00'), 'America/New_York')).toBeLessThan(0.2);
  });
});
