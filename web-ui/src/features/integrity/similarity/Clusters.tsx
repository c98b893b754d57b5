import { Link } from '@tanstack/react-router';
import type { Cluster, GraphEdge, GraphNode, SimilarityGraph } from '@/api/model';
import type { SheetAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { nameOf, score } from './words';
import styles from './Graph.module.css';

interface Props {
  at: SheetAddress;
  graph: SimilarityGraph;
  onCase: (cluster: Cluster) => void;
}

const shown = 6;

/** Everything that the picture shows and does, as a table. */
export function Clusters({ at, graph, onCase }: Props) {
  const nodes = new Map(graph.nodes.map(node => [node.submission, node]));
  return (
    <DataTable
      caption="Clusters"
      rows={graph.clusters}
      rowKey={cluster => String(cluster.number)}
      columns={[
        { key: 'number', header: 'Cluster', names: true, cell: cluster => `Cluster ${cluster.number}` },
        { key: 'members', header: 'Members', cell: cluster => <Members cluster={cluster} nodes={nodes} /> },
        {
          key: 'highest',
          header: 'Highest suspicion',
          align: 'end',
          cell: cluster => <strong>{score(cluster.highest)}</strong>,
        },
        {
          key: 'pairs',
          header: 'Pairs at or above the threshold',
          cell: cluster => <Edges at={at} edges={edgesOf(graph, cluster)} nodes={nodes} />,
        },
        {
          key: 'case',
          header: 'Case',
          cell: cluster => (
            <Button className="unbroken" onClick={() => onCase(cluster)}>
              Open a case<span className="hidden"> about cluster {cluster.number}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}

function Members({ cluster, nodes }: { cluster: Cluster; nodes: ReadonlyMap<string, GraphNode> }) {
  return (
    <ol className={styles['members']}>
      {cluster.members.map((member, index) => {
        const node = nodes.get(member);
        return (
          <li key={member}>
            <strong className="number">{index + 1}</strong> {node == null ? member : nameOf(node)}
            {node?.section != null && <span className="small muted"> {node.section}</span>}
          </li>
        );
      })}
    </ol>
  );
}

interface EdgesProps {
  at: SheetAddress;
  edges: readonly GraphEdge[];
  nodes: ReadonlyMap<string, GraphNode>;
}

function Edges({ at, edges, nodes }: EdgesProps) {
  const rest = edges.slice(shown);
  const list = (some: readonly GraphEdge[]) => (
    <ul className={styles['members']}>
      {some.map(edge => (
        <li key={`${edge.a} ${edge.b}`}>
          <EdgeLink at={at} edge={edge} nodes={nodes} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles['links']}>
      {list(edges.slice(0, shown))}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}

function EdgeLink({ at, edge, nodes }: Omit<EdgesProps, 'edges'> & { edge: GraphEdge }) {
  const name = (id: string) => {
    const node = nodes.get(id);
    return node == null ? id : nameOf(node);
  };
  const earlier = edge.earlier === 'UNKNOWN' ? undefined : name(edge.earlier === 'A' ? edge.a : edge.b);
  return (
    <>
      <Link
        to="/courses/$course/assignments/$assignment/similarity/pairs/$a/$b"
        params={{ ...at, a: edge.a, b: edge.b }}
      >
        {name(edge.a)} and {name(edge.b)}
      </Link>{' '}
      <span className="number">{score(edge.suspicion)}</span>
      {earlier != null && <span className="small muted">, {earlier} earlier</span>}
    </>
  );
}

/** The pairs inside a cluster, the most suspicious first. */
function edgesOf(graph: SimilarityGraph, cluster: Cluster): GraphEdge[] {
  const members = new Set(cluster.members);
  return graph.edges
    .filter(edge => members.has(edge.a) && members.has(edge.b))
    .sort((one, other) => other.suspicion - one.suspicion);
}
