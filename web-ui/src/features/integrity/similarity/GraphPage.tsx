import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Cluster, SimilarityGraph, SimilarityOverview } from '@/api/model';
import { similarity, type SheetAddress } from '@/api/similarity';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Section } from '@/ui/Page';
import { plural } from '@/ui/points';
import { CaseDialog } from './CaseDialog';
import { Clusters } from './Clusters';
import { GraphPicture } from './GraphPicture';
import type { ThresholdSearch } from './search';
import { StaffPage } from './StaffPage';
import { ThresholdField } from './ThresholdField';
import { useOverview } from './useRun';
import { useSettled } from './useSettled';
import styles from './Similarity.module.css';

interface Props extends SheetAddress, ThresholdSearch {}

/** Groups of submissions that are alike, as a picture and as a table that does the same. */
export default function GraphPage({ course, assignment, threshold }: Props) {
  const at = { course, assignment };
  return (
    <StaffPage at={at} title="Clusters" below>
      {() => <Clustered at={at} wanted={threshold} />}
    </StaffPage>
  );
}

function Clustered({ at, wanted }: { at: SheetAddress; wanted: number | undefined }) {
  const query = useOverview(at);
  return (
    <Loaded query={query} what="what was compared">
      {overview => <Chosen at={at} wanted={wanted} overview={overview} />}
    </Loaded>
  );
}

interface ChosenProps {
  at: SheetAddress;
  wanted: number | undefined;
  overview: SimilarityOverview;
}

function Chosen({ at, wanted, overview }: ChosenProps) {
  const navigate = useNavigate();
  const usual = overview.threshold;
  const [threshold, setThreshold] = useSettled(wanted ?? usual, value => {
    const search = value === usual ? {} : { threshold: value };
    void navigate({ to: '.', search, replace: true, resetScroll: false });
  });
  const query = useQuery(similarity.graph(at, wanted ?? usual));
  return (
    <>
      <div className="card">
        <ThresholdField value={threshold} usual={usual} onChange={setThreshold} />
      </div>
      <Loaded query={query} what="the clusters">
        {graph => (
          <div
            className={`stack stack-wide ${query.isPlaceholderData ? styles['pending'] : ''}`}
            aria-busy={query.isPlaceholderData || undefined}
          >
            <Found at={at} graph={graph} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function Found({ at, graph }: { at: SheetAddress; graph: SimilarityGraph }) {
  const [chosen, setChosen] = useState<Cluster>();
  if (graph.clusters.length === 0) {
    return (
      <Empty title={`No two submissions are at or above ${graph.threshold}.`}>
        Lower the threshold to see which are nearest to it.
      </Empty>
    );
  }
  const members = graph.nodes.filter(node => chosen?.members.includes(node.submission) === true);
  return (
    <>
      {graph.cut > 0 && (
        <Notice tone="late" title={`${plural(graph.cut, 'submission')} left out.`}>
          Only those of the most suspicious pairs are drawn. Raise the threshold to see whole clusters.
        </Notice>
      )}
      <Section title="Picture">
        <p className="muted">
          {plural(graph.clusters.length, 'cluster')} with {plural(graph.nodes.length, 'submission')} from a
          suspicion of {graph.threshold} on. A cluster is a chain: not every two in it are alike. Choose a
          line to read the two programs, here or in the table.
        </p>
        <GraphPicture at={at} graph={graph} />
      </Section>
      <Section title="Table">
        <Clusters at={at} graph={graph} onCase={setChosen} />
      </Section>
      {chosen != null && (
        <CaseDialog
          at={at}
          title={`Open a case about cluster ${chosen.number}`}
          works={members}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
