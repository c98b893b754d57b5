import { useQuery } from '@tanstack/react-query';
import type { PairDetail } from '@/api/model';
import { similarity, type PairAddress } from '@/api/similarity';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';
import { Comparison } from './Comparison';
import { Likeness } from './Likeness';
import { pairName, PairTable } from './PairTable';
import { PairSummary } from './PairSummary';
import { StaffPage } from './StaffPage';
import { useOverview } from './useRun';

/** Two submissions side by side: what they share, why that is unusual, and what a person makes of it. */
export default function PairPage({ course, assignment, a, b }: PairAddress) {
  const at = { course, assignment, a, b };
  return (
    <StaffPage at={{ course, assignment }} title="Two submissions side by side" below>
      {instructor => <Pair key={`${a} ${b}`} at={at} instructor={instructor} />}
    </StaffPage>
  );
}

function Pair({ at, instructor }: { at: PairAddress; instructor: boolean }) {
  // A mark of expected code scores everybody anew: this page follows it.
  const overview = useOverview(at);
  const query = useQuery(similarity.pair(at));
  return (
    <Loaded query={query} what="this pair">
      {pair => (
        <>
          <PairSummary at={at} pair={pair} run={overview.data?.run} />
          <Likeness pair={pair} />
          <Comparison at={at} pair={pair} instructor={instructor} />
          <Others at={at} pair={pair} />
        </>
      )}
    </Loaded>
  );
}

function Others({ at: { course, assignment }, pair }: { at: PairAddress; pair: PairDetail }) {
  if (pair.others.length === 0) return null;
  return (
    <Section title="Other pairs of the two">
      <PairTable
        at={{ course, assignment }}
        caption={`Other pairs of ${pairName(pair.row)}`}
        pairs={pair.others}
      />
    </Section>
  );
}
