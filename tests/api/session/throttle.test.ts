import { limitConcurrency, loginThrottle } from '../../../api/session/throttle';

it('lets a name fail a few times, then makes it wait longer and longer, but never longer than a minute', () => {
  const throttle = loginThrottle();
  const waits = Array.from({ length: 20 }, () => {
    throttle.failed('an', 0);
    return throttle.waitMs('an', 0);
  });
  expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
  expect(waits.slice(4, 8)).toEqual([1000, 2000, 4000, 8000]);
  expect(waits.at(-1)).toBe(60_000);
  expect(throttle.waitMs('an', 60_000)).toBe(0);
  expect(throttle.waitMs('binh', 0)).toBe(0);
});

it('forgets failures after a success', () => {
  const throttle = loginThrottle();
  for (let tries = 0; tries < 10; tries++) throttle.failed('an', 0);
  throttle.succeeded('an');
  expect(throttle.waitMs('an', 0)).toBe(0);
});

it('makes nobody wait for tries that nobody could judge', () => {
  const throttle = loginThrottle();
  for (let tries = 0; tries < 10; tries++) {
    throttle.failed('an', 0);
    throttle.undecided('an');
  }
  expect(throttle.waitMs('an', 0)).toBe(0);
  for (let tries = 0; tries < 5; tries++) throttle.failed('an', 0);
  expect(throttle.waitMs('an', 0)).toBe(1000);
});

it('lets no more run at once than it should, and all of them in the end', async () => {
  const limited = limitConcurrency(2);
  let running = 0;
  let most = 0;
  const work = () =>
    limited(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    });
  await Promise.all(Array.from({ length: 10 }, work));
  expect([most, running]).toEqual([2, 0]);
});
