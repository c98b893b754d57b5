import { useEffect, useState } from 'react';
import { now } from '@/api/clock';
import { tickMillis } from './time';

/** The server's time, renewed each minute, and each second when `near` is within ten minutes. */
export function useNow(near?: string): number {
  const [time, setTime] = useState(now);
  const step = near == null ? 60_000 : tickMillis(near, time);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), step);
    return () => clearInterval(timer);
  }, [step]);
  return time;
}
