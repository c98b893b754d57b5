import { useLayoutEffect, type RefObject } from 'react';

/**
 * Scrolls two panes by the same way while `on`, whichever of them is moved; their distance stays as it is. A `jump` has
 * moved both already: they go on from where it left them.
 */
export function useTogether(
  left: RefObject<HTMLElement | null>,
  right: RefObject<HTMLElement | null>,
  on: boolean,
  jump: number,
): void {
  useLayoutEffect(() => {
    const panes = [left.current, right.current];
    const [one, other] = panes;
    if (!on || one == null || other == null) return;
    const tops = new Map(([one, other] as HTMLElement[]).map(pane => [pane, pane.scrollTop]));
    const follow = (moved: HTMLElement, follower: HTMLElement) => () => {
      const way = moved.scrollTop - (tops.get(moved) ?? 0);
      tops.set(moved, moved.scrollTop);
      // What we moved ourselves comes back as an event of no way.
      if (way === 0) return;
      follower.scrollTop += way;
      tops.set(follower, follower.scrollTop);
    };
    const first = follow(one, other);
    const second = follow(other, one);
    one.addEventListener('scroll', first, { passive: true });
    other.addEventListener('scroll', second, { passive: true });
    return () => {
      one.removeEventListener('scroll', first);
      other.removeEventListener('scroll', second);
    };
  }, [left, right, on, jump]);
}
