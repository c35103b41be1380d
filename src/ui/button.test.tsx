// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button.js';

afterEach(cleanup);

const button = () => screen.getByRole('button');

test('a press that is under way shows as busy at once, and a second press does nothing', async () => {
  const settle: (() => void)[] = [];
  const onPress = vi.fn(() => new Promise<void>(resolve => settle.push(resolve)));
  render(<Button onPress={onPress}>Pause recording</Button>);
  fireEvent.click(button());
  fireEvent.click(button());
  expect(onPress).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(button().getAttribute('aria-busy')).toBe('true'));
  settle[0]?.();
  await waitFor(() => expect(button().hasAttribute('aria-busy')).toBe(false));
  fireEvent.click(button());
  expect(onPress).toHaveBeenCalledTimes(2);
});

test('a press that fails ends the wait', async () => {
  render(<Button onPress={() => Promise.reject(new Error('refused'))}>Dial</Button>);
  fireEvent.click(button());
  await waitFor(() => expect(button().getAttribute('aria-busy')).toBe('true'));
  await waitFor(() => expect(button().hasAttribute('aria-busy')).toBe(false));
});

test('a button that cannot be pressed says why, stays reachable, and submits nothing', () => {
  const onPress = vi.fn();
  const onSubmit = vi.fn();
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" unavailable="No call is active" onPress={onPress}>
        Resume
      </Button>
    </form>,
  );
  fireEvent.click(button());
  expect(onPress).not.toHaveBeenCalled();
  expect(onSubmit).not.toHaveBeenCalled();
  expect(button().title).toBe('No call is active');
  expect(button().hasAttribute('disabled')).toBe(false);
});

test('an icon alone keeps its name, and shows it as a tooltip', () => {
  render(<Button iconOnly>Close</Button>);
  expect(screen.getByRole('button', { name: 'Close' }).title).toBe('Close');
});
