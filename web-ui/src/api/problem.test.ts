import { expect, test } from 'vitest';
import { asProblem, offline, problemOf } from './problem';

test('problem details keep title, sentence and code', () => {
  const problem = problemOf(422, {
    title: 'Not accepted',
    detail: 'a.ipynb is a notebook.',
    code: 'FILE_TYPE',
  });
  expect(problem).toMatchObject({ status: 422, title: 'Not accepted', code: 'FILE_TYPE' });
  expect(problem.message).toBe('a.ipynb is a notebook.');
});

test.each([
  [502, '<html>Bad gateway</html>'],
  [418, undefined],
  [500, null],
])('an answer %d that is no problem document still has a title', (status, body) => {
  const problem = problemOf(status, body);
  expect(problem.title).not.toBe('');
  expect(problem.detail).toBe('');
});

test('plain text is the sentence', () => {
  expect(problemOf(413, 'too large by 3 MB').detail).toBe('too large by 3 MB');
});

test('only the server or the network are worth a second try', () => {
  expect(offline().transient).toBe(true);
  expect(problemOf(503, {}).transient).toBe(true);
  expect(problemOf(404, {}).transient).toBe(false);
});

test('anything thrown becomes a problem', () => {
  expect(asProblem(new Error('oops')).detail).toBe('oops');
  expect(asProblem('text').status).toBe(-1);
});
