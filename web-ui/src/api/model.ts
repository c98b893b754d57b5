/** The product's words for the generated types: the rest of the code imports them from here only. */
import type { components } from './schema';

type Schemas = components['schemas'];

/** Integer milli-points, as on the wire: 57400 is shown as 57.4. */
export type Milli = number;
/** An instant in ISO 8601, as on the wire. */
export type Instant = string;
/** A number of the evidence: what JSON cannot hold (NaN, infinities) arrives as its name. */
export type Real = number | 'NaN' | 'Infinity' | '-Infinity';

export type Me = Schemas['Me'];
export type Membership = Schemas['Membership'];
export type Role = Schemas['Role'];
export type AccessToken = Schemas['AccessToken'];
export type CreatedToken = Schemas['CreatedToken'];

export type Dashboard = Schemas['Dashboard'];
export type Card = Schemas['Card'];
export type CardState = Schemas['CardState'];
export type LateWindow = Schemas['Window'];
export type Lateness = Schemas['Lateness'];

export type Assignment = Schemas['Assignment'];
export type RubricLine = Schemas['RubricLine'];
export type ItemKind = Schemas['ItemKind'];
export type Limits = Schemas['Limits'];
export type FileEntry = Schemas['FileEntry'];
export type Submitted = Schemas['Submitted'];
export type Submission = Schemas['Submission'];
export type Channel = Schemas['Channel'];

export type Attempt = Schemas['Attempt'];
export type AttemptState = Schemas['AttemptState'];
export type PlannedCheck = Schemas['PlannedCheck'];
export type DoneCheck = Schemas['DoneCheck'];
export type QueuePlace = Schemas['QueuePlace'];
export type Item = Schemas['Item'];
export type Override = Schemas['Override'];
export type Outcome = Schemas['Outcome'];
export type SourceProblem = Schemas['SourceProblem'];
export type CheckResult = Schemas['CheckResult'];
export type Verdict = Schemas['Verdict'];
/** The word of a verdict, as every screen shows it. */
export type VerdictWord = DoneCheck['verdict'];
export type Cause = Schemas['Cause'];
export type Diagnosis = Schemas['Diagnosis'];
export type Measurement = Schemas['Measurement'];
export type Expected = Schemas['Expected'];
export type Curve = Schemas['Curve'];
export type Usage = Schemas['Usage'];

export type Gradebook = Schemas['Gradebook'];
export type GradebookRow = Schemas['Row'];
export type GradebookCell = Schemas['Cell'];
export type MarkConflict = Schemas['MarkConflict'];

export type ManagedAssignment = Schemas['ManagedAssignment'];
export type Policy = Schemas['Policy'];
export type NewPolicy = Schemas['NewPolicy'];
export type NewAssignment = Schemas['NewAssignment'];
export type Schedule = Schemas['Schedule'];
export type GradeChange = Schemas['GradeChange'];
export type Version = Schemas['Version'];
export type Template = Schemas['Template'];
export type AuditEntry = Schemas['AuditEntry'];

export type IntegrityPolicy = Schemas['IntegrityPolicy'];
export type CaseSummary = Schemas['IntegrityCaseSummary'];
export type IntegrityCase = Schemas['IntegrityCase'];
export type CaseState = Schemas['CaseState'];
export type CaseMember = Schemas['CaseMember'];
export type CasePair = Schemas['CasePair'];
export type CasePassage = Schemas['CasePassage'];
export type CaseReply = Schemas['CaseReply'];
export type CaseRuling = Schemas['CaseRuling'];
export type Consequence = Schemas['Consequence'];
export type Effect = Schemas['Effect'];
export type RulingException = Schemas['RulingException'];
export type OwnCase = Schemas['OwnCase'];
export type OwnCaseSummary = Schemas['OwnCaseSummary'];
export type OwnCaseState = Schemas['OwnCaseState'];
export type OwnLikeness = Schemas['OwnLikeness'];
export type OwnOutcome = Schemas['OwnOutcome'];

export type SimilarityOverview = Schemas['SimilarityOverview'];
export type SimilarityRun = Schemas['SimilarityRun'];
export type ComparedWork = Schemas['ComparedWork'];
export type FileNotice = Schemas['FileNotice'];
export type ExpectedCode = Schemas['ExpectedCode'];
export type ExcusedGroup = Schemas['ExcusedGroup'];
export type PairPage = Schemas['PairPage'];
export type PairRow = Schemas['PairRow'];
export type PairDetail = Schemas['PairDetail'];
export type PairMatch = Schemas['PairMatch'];
export type WorkFile = Schemas['WorkFile'];
export type WorkRef = Schemas['WorkRef'];
export type ReviewStatus = Schemas['ReviewStatus'];
export type SimilarityGraph = Schemas['SimilarityGraph'];
export type GraphNode = Schemas['GraphNode'];
export type GraphEdge = Schemas['GraphEdge'];
export type Cluster = Schemas['GraphCluster'];
export type BaseCode = Schemas['BaseCode'];

/** Makes a forgotten variant of a union a compile error, and a loud one at run time. */
export function unreachable(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`);
}
