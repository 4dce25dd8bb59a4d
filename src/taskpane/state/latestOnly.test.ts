// Without this file an older reading could win against a newer one.
import { afterPause, newestTurn } from "./latestOnly";

test("of overlapping readings only the one begun last is the newest", () => {
  const turn = newestTurn();
  const first = turn();
  expect(first()).toBe(true);
  const second = turn();
  expect(first()).toBe(false);
  expect(second()).toBe(true);
});

test("requests within the pause run once, cancelled ones not at all", () => {
  jest.useFakeTimers();
  const runs: number[] = [];
  const pause = afterPause(80, () => runs.push(1));
  pause.request();
  jest.advanceTimersByTime(50);
  pause.request();
  jest.advanceTimersByTime(50);
  expect(runs).toHaveLength(0);
  jest.advanceTimersByTime(50);
  expect(runs).toHaveLength(1);
  pause.request();
  pause.cancel();
  jest.advanceTimersByTime(500);
  expect(runs).toHaveLength(1);
  jest.useRealTimers();
});
