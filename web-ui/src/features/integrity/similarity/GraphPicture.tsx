import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { GraphEdge, GraphNode, SimilarityGraph } from '@/api/model';
import type { SheetAddress } from '@/api/similarity';
import { Scroll } from '@/ui/Scroll';
import { useWidth } from '@/ui/useWidth';
import { layout, lineOf, nodeRadius, type Drawing, type Place } from './layout';
import { nameOf, score } from './words';
import styles from './Graph.module.css';

const dashes = ['', '7 4', '2 4', '10 4 2 4', '14 4', '4 2 1 2'];
const namedFrom = 620;

/**
 * The clusters as a picture, for those who read pictures: each colour and dash is one cluster, which has its number
 * above it. The table beside it says and does the same, so readers of the screen are spared the drawing.
 */
export function GraphPicture({ at, graph }: { at: SheetAddress; graph: SimilarityGraph }) {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.floor(useWidth(box, 900));
  const named = width >= namedFrom;
  const drawing = layout(graph.clusters, width, named);
  const nodes = new Map(graph.nodes.map(node => [node.submission, node]));
  const numbers = new Map(
    graph.clusters.flatMap(({ members }) => members.map((member, index) => [member, index + 1] as const)),
  );
  return (
    <figure className="stack stack-tight">
      <div ref={box}>
        <Scroll label="Picture of the clusters">
          <svg
            className={styles['picture']}
            width={drawing.width}
            height={drawing.height}
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            aria-hidden="true"
            focusable="false"
          >
            <Titles drawing={drawing} />
            {graph.edges.map(edge => (
              <Edge key={`${edge.a} ${edge.b}`} at={at} edge={edge} nodes={nodes} drawing={drawing} />
            ))}
            {graph.nodes.map(node => (
              <Node
                key={node.submission}
                node={node}
                number={numbers.get(node.submission) ?? 0}
                drawing={drawing}
              />
            ))}
          </svg>
        </Scroll>
      </div>
      <Key />
    </figure>
  );
}

function Titles({ drawing }: { drawing: Drawing }) {
  return drawing.titles.map(({ cluster, x, y }) => (
    <text key={cluster} className={styles['title']} x={x} y={y} textAnchor="middle">
      Cluster {cluster}
    </text>
  ));
}

interface EdgeProps {
  at: SheetAddress;
  edge: GraphEdge;
  nodes: ReadonlyMap<string, GraphNode>;
  drawing: Drawing;
}

function Edge({ at, edge, nodes, drawing }: EdgeProps) {
  const line = lineOf(edge, drawing.places);
  const a = nodes.get(edge.a);
  const b = nodes.get(edge.b);
  if (line == null || a == null || b == null) return null;
  const { from, to, arrow } = line;
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <Link
      to="/courses/$course/assignments/$assignment/similarity/pairs/$a/$b"
      params={{ ...at, a: edge.a, b: edge.b }}
      className={styles['edge'] ?? ''}
      data-color={((a.cluster - 1) % 6) + 1}
      // The table has the same link; the keyboard needs each only once.
      tabIndex={-1}
    >
      <title>{edgeWords(edge, a, b)}</title>
      <line className={styles['reach']} {...ends} />
      <line {...ends} strokeDasharray={dashes[(a.cluster - 1) % 6]} />
      {arrow && (
        <polygon className={styles['arrow']} points="0,0 -9,-4 -9,4" transform={turned(line.from, line.to)} />
      )}
    </Link>
  );
}

function turned(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return `translate(${to.x} ${to.y}) rotate(${angle.toFixed(1)})`;
}

function edgeWords({ suspicion, earlier }: GraphEdge, a: GraphNode, b: GraphNode): string {
  const pair = `${nameOf(a)} and ${nameOf(b)}: suspicion ${score(suspicion)}`;
  return earlier === 'UNKNOWN' ? pair : `${pair}, ${nameOf(earlier === 'A' ? a : b)} earlier`;
}

interface NodeProps {
  node: GraphNode;
  number: number;
  drawing: Drawing;
}

/** Somebody of an earlier year is a square: the shape says it without the colour. */
function Node({ node, number, drawing }: NodeProps) {
  const place = drawing.places.get(node.submission);
  if (place == null) return null;
  const name = nameOf(node);
  return (
    <g className={styles['node']} data-color={((node.cluster - 1) % 6) + 1}>
      <title>{name}</title>
      {node.year == null ? (
        <circle cx={place.x} cy={place.y} r={nodeRadius} />
      ) : (
        <rect
          x={place.x - nodeRadius}
          y={place.y - nodeRadius}
          width={2 * nodeRadius}
          height={2 * nodeRadius}
        />
      )}
      <text
        className={styles['number']}
        x={place.x}
        y={place.y}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {number}
      </text>
      {place.side != null && (
        <text {...besides[place.side](place)} dominantBaseline="central">
          {name.length > 20 ? `${name.slice(0, 19)}…` : name}
        </text>
      )}
    </g>
  );
}

const besides = {
  left: ({ x, y }: Place) => ({ x: x - nodeRadius - 6, y, textAnchor: 'end' as const }),
  right: ({ x, y }: Place) => ({ x: x + nodeRadius + 6, y, textAnchor: 'start' as const }),
  below: ({ x, y }: Place) => ({ x, y: y + nodeRadius + 11, textAnchor: 'middle' as const }),
};

function Key() {
  return (
    <figcaption className={`small muted ${styles['key']}`}>
      <span>
        earlier{' '}
        <svg className={styles['sample']} viewBox="0 0 44 12" width="44" height="12" aria-hidden="true">
          <line x1="1" y1="6" x2="34" y2="6" />
          <polygon points="43,6 34,2 34,10" />
        </svg>{' '}
        later; both may have it from a third
      </span>
      <span>
        <svg className={styles['sample']} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
          <rect x="1" y="1" width="12" height="12" />
        </svg>{' '}
        from an earlier year
      </span>
      <span>No arrow: not known who was earlier. The numbers are those of the table.</span>
    </figcaption>
  );
}
