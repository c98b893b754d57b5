import type { Cluster, GraphEdge } from '@/api/model';

export interface Place {
  x: number;
  y: number;
  /** On which side of the node its name has room; none where many stand too close. */
  side: 'left' | 'right' | 'below' | undefined;
}

export interface Drawing {
  width: number;
  height: number;
  places: ReadonlyMap<string, Place>;
  titles: readonly { cluster: number; x: number; y: number }[];
}

export const nodeRadius = 13;

/** The room that a name takes beside a node, and in how large a cluster names still do not lie on each other. */
const nameRoom = 150;
const mostNames = 9;
const between = 44;
const title = 30;
const gap = 28;

/**
 * Where everybody stands: the clusters in rows from the largest on, the members of each on a circle. The same input gives
 * the same picture, so that two people talk about the same corner of it.
 */
export function layout(clusters: readonly Cluster[], width: number, named: boolean): Drawing {
  const places = new Map<string, Place>();
  const titles: { cluster: number; x: number; y: number }[] = [];
  let left = 0;
  let top = 0;
  let row = 0;
  for (const cluster of clusters) {
    const count = cluster.members.length;
    const names = named && count <= mostNames;
    const radius = radiusOf(count, names);
    // Two stand side by side and need no height.
    const tall = count === 2 ? 0 : radius;
    const wide = 2 * (radius + nodeRadius) + (names ? 2 * nameRoom : 14);
    if (left > 0 && left + wide > width) {
      left = 0;
      top += row;
      row = 0;
    }
    const x = left + wide / 2;
    titles.push({ cluster: cluster.number, x, y: top + 16 });
    onCircle(cluster.members, { x, y: top + title + nodeRadius + tall, radius, names }, places);
    left += wide;
    row = Math.max(row, 2 * (tall + nodeRadius) + title + gap);
  }
  return { width: Math.max(width, widest(places)), height: top + row, places, titles };
}

function radiusOf(members: number, names: boolean): number {
  const least = names ? 64 : 38;
  return Math.max(least, Math.round((members * between) / (2 * Math.PI)));
}

interface Circle {
  x: number;
  y: number;
  radius: number;
  names: boolean;
}

function onCircle(members: readonly string[], { x, y, radius, names }: Circle, places: Map<string, Place>) {
  // Two stand side by side; more begin half a step off the top, so that no name stands on a title.
  const start = members.length === 2 ? Math.PI : -Math.PI / 2 + Math.PI / members.length;
  members.forEach((member, index) => {
    const angle = start + (2 * Math.PI * index) / members.length;
    places.set(member, {
      x: round(x + radius * Math.cos(angle)),
      y: round(y + radius * Math.sin(angle)),
      side: names ? sideOf(Math.cos(angle)) : undefined,
    });
  });
}

function sideOf(across: number): Place['side'] {
  if (Math.abs(across) < 0.05) return 'below';
  return across < 0 ? 'left' : 'right';
}

function widest(places: ReadonlyMap<string, Place>): number {
  return Math.max(0, ...[...places.values()].map(place => place.x + nodeRadius + 10));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** An edge from the earlier to the later one, from rim to rim; `arrow` is false where nobody knows who was first. */
export interface Line {
  from: Place;
  to: Place;
  arrow: boolean;
}

export function lineOf(edge: GraphEdge, places: ReadonlyMap<string, Place>): Line | undefined {
  const a = places.get(edge.a);
  const b = places.get(edge.b);
  if (a == null || b == null) return undefined;
  const [from, to] = edge.earlier === 'B' ? [b, a] : [a, b];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const step = (place: Place, distance: number): Place => ({
    ...place,
    x: round(place.x + ((to.x - from.x) / length) * distance),
    y: round(place.y + ((to.y - from.y) / length) * distance),
  });
  const arrow = edge.earlier !== 'UNKNOWN';
  return { from: step(from, nodeRadius), to: step(to, -nodeRadius - (arrow ? 3 : 0)), arrow };
}
