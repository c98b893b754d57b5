import { createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { overviewSearch, thresholdSearch } from '@/features/integrity/similarity/search';
import { Page } from '@/ui/Page';
import { Empty } from '@/ui/Empty';
import { ProblemPanel } from '@/ui/ProblemPanel';
import { CourseHome, Home } from './Home';
import { Shell } from './Shell';

// One chunk per feature: a student never loads the instructor's screens.
const AssignmentPage = lazy(() => import('@/features/assignment/AssignmentPage'));
const AttemptPage = lazy(() => import('@/features/attempt/AttemptPage'));
const ReviewPanel = lazy(() => import('@/features/review/ReviewPanel'));
const GradebookPage = lazy(() => import('@/features/gradebook/GradebookPage'));
const AssignmentsPage = lazy(() => import('@/features/authoring/AssignmentsPage'));
const ManagePage = lazy(() => import('@/features/authoring/ManagePage'));
const AuditPage = lazy(() => import('@/features/authoring/AuditPage'));
const IntegrityPage = lazy(() => import('@/features/integrity/IntegrityPage'));
const CasePage = lazy(() => import('@/features/integrity/CasePage'));
const SimilarityPage = lazy(() => import('@/features/integrity/similarity/SimilarityPage'));
const GraphPage = lazy(() => import('@/features/integrity/similarity/GraphPage'));
const PairPage = lazy(() => import('@/features/integrity/similarity/PairPage'));
const BaseCodePage = lazy(() => import('@/features/integrity/similarity/BaseCodePage'));
const SettingsPage = lazy(() => import('@/features/session/SettingsPage'));

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: () => (
    <Page title="Nothing is here">
      <Empty title="This address leads nowhere.">Go back, or start from the dashboard.</Empty>
    </Page>
  ),
  errorComponent: ({ error }) => (
    <Page title="This page failed">
      <ProblemPanel error={error} />
    </Page>
  ),
});

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home });

const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course',
  component: () => <CourseHome course={courseRoute.useParams().course} />,
});

const assignmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/assignments/$assignment',
  component: () => <AssignmentPage {...assignmentRoute.useParams()} />,
});

const attemptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$id',
  validateSearch: (search): { file?: string; line?: number } => ({
    ...(typeof search['file'] === 'string' ? { file: search['file'] } : {}),
    ...(typeof search['line'] === 'number' ? { line: search['line'] } : {}),
  }),
  component: () => (
    <AttemptPage
      {...attemptRoute.useParams()}
      {...attemptRoute.useSearch()}
      review={attempt => <ReviewPanel attempt={attempt} />}
    />
  ),
});

const gradebookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/gradebook',
  validateSearch: (search): { sort?: string; find?: string; section?: string } => ({
    ...(typeof search['sort'] === 'string' ? { sort: search['sort'] } : {}),
    ...(typeof search['find'] === 'string' ? { find: search['find'] } : {}),
    ...(typeof search['section'] === 'string' ? { section: search['section'] } : {}),
  }),
  component: () => <GradebookPage {...gradebookRoute.useParams()} {...gradebookRoute.useSearch()} />,
});

const manageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/manage',
  component: () => <AssignmentsPage {...manageRoute.useParams()} />,
});

const manageOneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/manage/$assignment',
  component: () => <ManagePage {...manageOneRoute.useParams()} />,
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/audit',
  component: () => <AuditPage {...auditRoute.useParams()} />,
});

const integrityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/integrity',
  validateSearch: (search): { assignment?: string } => ({
    ...(typeof search['assignment'] === 'string' ? { assignment: search['assignment'] } : {}),
  }),
  component: () => <IntegrityPage {...integrityRoute.useParams()} {...integrityRoute.useSearch()} />,
});

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/integrity/$number',
  component: () => <CasePage {...caseRoute.useParams()} />,
});

const similarityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/assignments/$assignment/similarity',
  validateSearch: overviewSearch,
  component: () => <SimilarityPage {...similarityRoute.useParams()} search={similarityRoute.useSearch()} />,
});

const graphRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/assignments/$assignment/similarity/graph',
  validateSearch: thresholdSearch,
  component: () => <GraphPage {...graphRoute.useParams()} {...graphRoute.useSearch()} />,
});

const pairRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/assignments/$assignment/similarity/pairs/$a/$b',
  component: () => <PairPage {...pairRoute.useParams()} />,
});

const baseCodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$course/assignments/$assignment/base-code',
  component: () => <BaseCodePage {...baseCodeRoute.useParams()} />,
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: () => <SettingsPage />,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // Signing in happens in place on every address; this one only exists to be linked to.
  component: () => <Navigate to="/" replace />,
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    courseRoute,
    assignmentRoute,
    attemptRoute,
    gradebookRoute,
    manageRoute,
    manageOneRoute,
    auditRoute,
    integrityRoute,
    caseRoute,
    similarityRoute,
    graphRoute,
    pairRoute,
    baseCodeRoute,
    settingsRoute,
    signInRoute,
  ]),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
