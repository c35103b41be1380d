import { signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { type Mounted, mount } from './mount.js';
import type { Urgency } from './surroundings.js';

/** A server has no HTMLElement: there the classes load and are never made. */
const ElementBase = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** The attributes that every element understands: `theme` is `light`, `dark` or absent; `density` is `compact` or absent. */
export const sharedAttributes = ['theme', 'density', 'lang', 'dir'] as const;

/**
 * The base of every Deskside element. A subclass says what it draws (`view`), what it starts (`connected`, whose return
 * undoes it) and which attributes it reads (`observedAttributes`). Everything ends when the element leaves the page, and
 * starts afresh when it comes back.
 */
export abstract class DesksideElement extends ElementBase {
  /** Style sheets of the element's own, beside those its pieces bring. */
  static readonly styles: readonly string[] = [];
  /** `inline` for an element the size of its content (a button); it may not use container queries. */
  static readonly flow: 'block' | 'inline' = 'block';
  /** Changing one of these ends what was started and starts it again, once for all changes of a turn. */
  static readonly restartAttributes: readonly string[] = [];

  readonly #attributes = signal(0);
  #mounted: Mounted | undefined;
  #undo: (() => void) | undefined;
  #restarting = false;

  /** What is drawn. Reading a signal or an attribute (by the getters below) draws it again when that changes. */
  protected abstract view(): ComponentChild;

  /** Starts what the element needs while it is in the page. */
  protected connected(): (() => void) | undefined {
    return undefined;
  }

  connectedCallback(): void {
    if (this.#mounted !== undefined) return;
    this.#takeEarlyProperties();
    const own = this.constructor as typeof DesksideElement;
    if (own.flow === 'inline') this.dataset.flow = 'inline';
    this.#undo = this.connected();
    this.#mounted = mount(this, () => this.view(), { styles: own.styles });
  }

  disconnectedCallback(): void {
    const mounted = this.#mounted;
    const undo = this.#undo;
    this.#mounted = undefined;
    this.#undo = undefined;
    mounted?.unmount();
    undo?.();
  }

  connectedMoveCallback(): void {
    // Moved with moveBefore() inside the page: nothing ends and nothing starts.
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    this.#attributes.value += 1;
    if ((this.constructor as typeof DesksideElement).restartAttributes.includes(name)) this.#restart();
  }

  /** What the page set before the element was defined hides the class's own property: it is set again, through that. */
  #takeEarlyProperties(): void {
    const early = this as unknown as Record<string, unknown>;
    for (const name of Object.keys(this)) {
      if (!(name in Object.getPrototypeOf(this))) continue;
      const value = early[name];
      delete early[name];
      early[name] = value;
    }
  }

  #restart(): void {
    if (this.#restarting || this.#mounted === undefined) return;
    this.#restarting = true;
    queueMicrotask(() => {
      this.#restarting = false;
      if (this.#mounted === undefined) return;
      this.disconnectedCallback();
      this.connectedCallback();
    });
  }

  /** Tells people who cannot see the screen; nothing happens while the element is outside the page. */
  protected announce(text: string, urgency: Urgency = 'polite'): void {
    this.#mounted?.announce(text, urgency);
  }

  /** Dispatches a bubbling, composed event. False when a listener cancelled it. */
  protected emit(type: string, detail?: unknown, options: { cancelable?: boolean } = {}): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: options.cancelable ?? false }),
    );
  }

  /** An attribute's text, or `fallback` when it is absent or empty. */
  protected text(name: string, fallback: string): string;
  protected text(name: string): string | undefined;
  protected text(name: string, fallback?: string): string | undefined {
    this.#attributes.value;
    return this.getAttribute(name)?.trim() || fallback;
  }

  /** One of a closed set of words; anything else reads as `fallback`. */
  protected choice<const T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const given = this.text(name);
    return choices.find(choice => choice === given) ?? fallback;
  }

  /** A number inside `limits`, or `fallback` when the attribute is absent, no number, or outside. */
  protected number(name: string, fallback: number, limits: { min?: number; max?: number } = {}): number {
    const given = this.text(name);
    const value = given === undefined ? Number.NaN : Number(given);
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits;
    return Number.isFinite(value) && value >= min && value <= max ? value : fallback;
  }

  /** Present means true, unless it says `false`. */
  protected flag(name: string): boolean {
    this.#attributes.value;
    const given = this.getAttribute(name);
    return given !== null && given !== 'false';
  }
}
