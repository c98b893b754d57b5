import { Link, useNavigate } from '@tanstack/react-router';
import type { SimilarityOverview } from '@/api/model';
import { exportAddress, type SheetAddress } from '@/api/similarity';
import { buttonClass } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Icon } from '@/ui/Icon';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';
import { Excused } from './Excused';
import { Expected } from './Expected';
import { Histogram } from './Histogram';
import { Notices } from './Notices';
import { Pairs } from './Pairs';
import { ReviewCounts } from './ReviewCounts';
import { RunPanel } from './RunPanel';
import type { OverviewSearch } from './search';
import { StaffPage } from './StaffPage';
import { ThresholdField } from './ThresholdField';
import { useOverview } from './useRun';
import { useSettled } from './useSettled';
import { Works } from './Works';
import styles from './Similarity.module.css';

interface Props extends SheetAddress {
  search: OverviewSearch;
}

/** Where a class stands: how much alike its submissions are, and which pairs a person should look at. */
export default function SimilarityPage({ course, assignment, search }: Props) {
  const at = { course, assignment };
  return (
    <StaffPage at={at} title="Similarity">
      {instructor => <Overview at={at} search={search} instructor={instructor} />}
    </StaffPage>
  );
}

interface PartProps {
  at: SheetAddress;
  search: OverviewSearch;
  instructor: boolean;
}

function Overview({ at, search, instructor }: PartProps) {
  const query = useOverview(at);
  return (
    <Loaded query={query} what="what was compared">
      {overview => <Parts at={at} search={search} instructor={instructor} overview={overview} />}
    </Loaded>
  );
}

function Parts({ at, search, instructor, overview }: PartProps & { overview: SimilarityOverview }) {
  const navigate = useNavigate();
  const change = (part: OverviewSearch) => {
    const next = Object.entries({ ...search, ...part }).filter(
      ([key, value]) => !(value === '' || value === false || isUsual(key, value, overview.threshold)),
    );
    void navigate({ to: '.', search: Object.fromEntries(next), replace: true, resetScroll: false });
  };
  const [threshold, setThreshold] = useSettled(search.threshold ?? overview.threshold, value =>
    change({ threshold: value, offset: 0 }),
  );
  const { submissions } = overview;
  return (
    <>
      <Section title="Comparison" aside={<Links at={at} threshold={search.threshold} />}>
        <RunPanel at={at} run={overview.run} />
        <p className="small muted">{overview.engine}</p>
      </Section>
      <Section title="How alike the submissions are">
        <p className="muted">
          A suspicion orders pairs and is no verdict: two solutions of one task always have something in
          common. Look at the shape of the whole class, and read the programs.
        </p>
        {submissions.length === 0 ? (
          <Empty title="No submission was compared yet.">
            The distribution appears here after the first comparison.
          </Empty>
        ) : (
          <>
            <ThresholdField value={threshold} usual={overview.threshold} onChange={setThreshold} />
            <Histogram
              submissions={submissions}
              threshold={threshold}
              log={search.log === true}
              onLog={log => change({ log })}
            />
            <ReviewCounts at={at} overview={overview} />
            <Works at={at} works={submissions} />
          </>
        )}
      </Section>
      <Pairs at={at} threshold={search.threshold ?? overview.threshold} search={search} onSearch={change} />
      <Notices notices={overview.notices} submissions={submissions} />
      <div className={styles['columns']}>
        <Expected at={at} expected={overview.expected} works={submissions} instructor={instructor} />
        <Excused at={at} excused={overview.excused} instructor={instructor} />
      </div>
    </>
  );
}

/** What an address need not say. */
function isUsual(key: string, value: unknown, threshold: number): boolean {
  if (key === 'offset') return value === 0;
  if (key === 'threshold') return value === threshold;
  if (key === 'max') return value === 100;
  return key === 'sort' && value === 'suspicion';
}

function Links({ at, threshold }: { at: SheetAddress; threshold: number | undefined }) {
  return (
    <span className="row">
      <Link
        className={buttonClass()}
        to="/courses/$course/assignments/$assignment/similarity/graph"
        params={at}
        search={threshold == null ? {} : { threshold }}
      >
        Clusters
      </Link>
      <a className={buttonClass()} href={exportAddress(at)} download>
        <Icon name="download" /> Sources (zip)
      </a>
    </span>
  );
}
