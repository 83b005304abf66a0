import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../rule_type/run_state';
import { coverage } from './coverage';

const day = '2026-03-01';
const iso = (time: string) => `${day}T${time}:00.000Z`;

function run(from: string, until: string, skipped?: [string, string]): RunRecord {
  return {
    startedAt: iso(until),
    searchedFrom: iso(from),
    searchedUntil: iso(until),
    outcome: 'complete',
    events: 0,
    alerts: 0,
    waiting: 0,
    requests: 1,
    excepted: 0,
    skippedFrom: skipped && iso(skipped[0]),
    skippedUntil: skipped && iso(skipped[1]),
  };
}

const spans = (runs: readonly RunRecord[], failures: readonly string[] = []) =>
  coverage(runs, failures.map(failure), new Date(iso('10:00')), new Date(iso('12:00'))).map(
    ({ from, to, kind }) => [from.slice(11, 16), to.slice(11, 16), kind].join(' ')
  );

describe('coverage', () => {
  test.each([
    ['no run', [], ['10:00 12:00 unsearched']],
    [
      'overlapping runs are one span',
      [run('09:50', '10:30'), run('10:26', '12:00')],
      ['10:00 12:00 searched'],
    ],
    [
      'time between runs is not searched',
      [run('10:00', '10:30'), run('11:00', '11:30')],
      [
        '10:00 10:30 searched',
        '10:30 11:00 unsearched',
        '11:00 11:30 searched',
        '11:30 12:00 unsearched',
      ],
    ],
    [
      'skipped time is told apart from time that will be searched',
      [run('11:00', '12:00', ['10:15', '11:00'])],
      ['10:00 10:15 unsearched', '10:15 11:00 skipped', '11:00 12:00 searched'],
    ],
    [
      'time that was searched after all counts as searched',
      [run('11:00', '12:00', ['10:00', '11:00']), run('10:00', '11:00')],
      ['10:00 12:00 searched'],
    ],
  ])('%s', (_title, runs, expected) => {
    expect(spans(runs)).toEqual(expected);
  });

  test.each([
    [
      'what a failed run has left is told apart from what no run has tried',
      [run('09:50', '11:00')],
      ['11:30'],
      ['10:00 11:00 searched', '11:00 11:30 failed', '11:30 12:00 unsearched'],
    ],
    [
      'what a later run has made up for',
      [run('09:50', '11:00'), run('10:56', '12:00')],
      ['11:30', '11:20'],
      ['10:00 11:00 searched', '11:00 11:30 searched_again', '11:30 12:00 searched'],
    ],
    [
      'a failure before any run leaves nothing to tell apart',
      [],
      ['11:30'],
      ['10:00 12:00 unsearched'],
    ],
  ])('%s', (_title, runs, failures, expected) => {
    expect(spans(runs, failures)).toEqual(expected);
  });
});

function failure(time: string) {
  return { success: false, timestamp: Date.parse(iso(time)) };
}
