const firstSeconds = 30
const maxSeconds = 3600
const daySeconds = 86_400

/**
 * When to try a task again. Up to a quarter is added to every pause, so that tasks that failed together come back one
 * after the other.
 *
 * @param attempts That failed since the translation was asked for, from 1. Pauses double from 30 seconds to an hour.
 * @param retryAfterSeconds What the engine asks to wait, in place of that.
 */
export function retrySoon(now: Date, attempts: number, retryAfterSeconds: number | null): Date {
  const pause = retryAfterSeconds ?? Math.min(firstSeconds * 2 ** (attempts - 1), maxSeconds)
  return after(now, Math.max(1, pause) * (1 + Math.random() / 4))
}

/** When to try again what the day's quota did not suffice for: within half an hour after midnight UTC. */
export function retryTomorrow(now: Date): Date {
  const secondsOfDay = (now.getTime() / 1000) % daySeconds
  return after(now, daySeconds - secondsOfDay + Math.random() * (maxSeconds / 2))
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + Math.ceil(seconds) * 1000)
}
