// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DesksideElement } from './element.js';

const count = signal(0);
const started = vi.fn();
const ended = vi.fn();

class Sample extends DesksideElement {
  static override readonly restartAttributes = ['source'];
  static readonly observedAttributes = ['source', 'size', 'every', 'compact'];
  protected override connected() {
    started(this.text('source', 'none'));
    return ended;
  }
  protected override view() {
    const size = this.choice('size', ['small', 'large'], 'small');
    return <p>{`${count.value} ${size} ${this.number('every', 10, { min: 1, max: 60 })} ${this.flag('compact')}`}</p>;
  }
  say(text: string) {
    this.announce(text);
    return this.emit('deskside:said', { text }, { cancelable: true });
  }
}

beforeAll(() => customElements.define('x-sample', Sample));
afterEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
  count.value = 0;
});

function place(): Sample {
  const element = document.createElement('x-sample') as Sample;
  document.body.append(element);
  return element;
}

const words = (element: Element) => element.shadowRoot?.querySelector('p')?.textContent;

describe('an element', () => {
  test('draws when it enters the page, and again when a signal that it read changes', async () => {
    const element = place();
    expect(words(element)).toBe('0 small 10 false');
    count.value = 4;
    await vi.waitFor(() => expect(words(element)).toBe('4 small 10 false'));
  });

  test('reads attributes as a closed set, a number within limits and a flag, with a default for all else', async () => {
    const element = place();
    for (const [name, value] of [
      ['size', 'large'],
      ['every', '30'],
      ['compact', ''],
    ] as const)
      element.setAttribute(name, value);
    await vi.waitFor(() => expect(words(element)).toBe('0 large 30 true'));
    for (const [name, value] of [
      ['size', 'enormous'],
      ['every', '61'],
      ['compact', 'false'],
    ] as const)
      element.setAttribute(name, value);
    await vi.waitFor(() => expect(words(element)).toBe('0 small 10 false'));
  });

  test('takes what the page set before the element was defined', () => {
    class Late extends DesksideElement {
      given: string[] = [];
      set source(source: string) {
        this.given.push(source);
      }
      protected view() {
        return null;
      }
    }
    const element = document.createElement('x-late') as Late;
    Object.assign(element, { source: 'early' });
    document.body.append(element);
    customElements.define('x-late', Late);
    customElements.upgrade(element);
    const upgraded = document.querySelector('x-late') as Late;
    expect(upgraded.given).toEqual(['early']);
    upgraded.source = 'later';
    expect(upgraded.given).toEqual(['early', 'later']);
  });

  test('ends what it started when it leaves the page, draws nothing more, and starts afresh when it comes back', async () => {
    const element = place();
    element.remove();
    expect(ended).toHaveBeenCalledTimes(1);
    expect(element.shadowRoot?.childNodes.length).toBe(0);
    count.value = 9;
    document.body.append(element);
    expect(started).toHaveBeenCalledTimes(2);
    expect(words(element)).toBe('9 small 10 false');
  });

  test('starts again once when several of its sources change in one turn', async () => {
    const element = place();
    element.setAttribute('source', 'a');
    element.setAttribute('source', 'b');
    await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(2));
    expect(started).toHaveBeenLastCalledWith('b');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test('sends events that bubble out of shadow trees and say when they were cancelled', () => {
    const element = place();
    const seen = vi.fn((event: Event) => event.preventDefault());
    document.addEventListener('deskside:said', seen, { once: true });
    expect(element.say('Paused')).toBe(false);
    expect(seen.mock.calls[0]?.[0].composed).toBe(true);
  });

  test('speaks the same words again when they are said again', async () => {
    const element = place();
    const region = () => element.shadowRoot?.querySelector('[role=status]')?.textContent;
    element.say('Paused');
    await vi.waitFor(() => expect(region()).toBe('Paused'));
    element.say('Paused');
    await vi.waitFor(() => expect(region()).toBe('Paused\u00a0'));
  });
});
