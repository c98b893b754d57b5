import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CurvePlot } from './CurvePlot';

const curve = {
  name: 'loss',
  xLabel: 'epoch',
  x: [1, 2, 3],
  y: [2, 1, 0.5],
  low: [1.8, 0.7, 0],
  high: [2.2, 1.3, 0.6],
};

test('a curve lies on the band of the reference, which is explained', () => {
  const { container } = render(<CurvePlot curves={[curve]} title="loss" />);
  expect(container.querySelectorAll('polygon')).toHaveLength(1);
  expect(container.querySelector('polygon')?.getAttribute('points')?.split(' ')).toHaveLength(6);
  expect(screen.getByText(/the reference’s range over seeds/)).toBeVisible();
});

test('a band without a logarithm is left out of the logarithmic plot', async () => {
  const { container } = render(<CurvePlot curves={[curve]} title="loss" />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'logarithmic' }));
  expect(container.querySelectorAll('polygon')).toHaveLength(0);
  expect(screen.queryByText(/the reference’s range/)).toBeNull();
});

test('a curve without a band is drawn alone', () => {
  const { container } = render(<CurvePlot curves={[{ ...curve, low: [], high: [] }]} title="loss" />);
  expect(container.querySelectorAll('polygon')).toHaveLength(0);
  expect(container.querySelectorAll('[role=img] polyline')).toHaveLength(1);
});

test('the table has the reference’s range beside the curve', () => {
  render(<CurvePlot curves={[curve]} title="loss" />);
  expect(
    screen.getByRole('columnheader', { name: 'reference’s range, loss', hidden: true }),
  ).toBeInTheDocument();
  expect(screen.getByText('0.7 to 1.3')).toBeInTheDocument();
});

test('the picture is described by its legend and says what both sides count', () => {
  render(<CurvePlot curves={[curve]} title="loss" />);
  expect(screen.getByRole('img')).toHaveAccessibleDescription(/the reference’s range over seeds/);
  expect(screen.getAllByText('epoch').length).toBeGreaterThan(0);
});
