import { useEffect, useEffectEvent, useState } from 'react';

/**
 * A control that shows each change at once and hands it on when somebody stops: dragging a slider or typing a name must
 * not ask the server at every step. A change from outside, such as "back", wins.
 */
export function useSettled<T>(value: T, onSettle: (value: T) => void, millis = 300): [T, (draft: T) => void] {
  const [state, setState] = useState({ from: value, draft: value });
  const current = Object.is(state.from, value) ? state.draft : value;
  const settle = useEffectEvent(onSettle);
  useEffect(() => {
    if (Object.is(current, value)) return;
    const timer = setTimeout(() => settle(current), millis);
    return () => clearTimeout(timer);
  }, [current, value, millis]);
  return [current, draft => setState({ from: value, draft })];
}
