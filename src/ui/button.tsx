import { useSignal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { buttonStyles } from './button-styles.js';
import { Icon, type IconNode } from './icon.js';
import { useStyles } from './surroundings.js';

export type ButtonKind = 'plain' | 'primary' | 'critical' | 'quiet';

export interface ButtonProps {
  /** A verb and what it acts on: "Pause recording". With `iconOnly` it is the name and the tooltip. */
  readonly children: ComponentChildren;
  /** A promise that it returns shows as pending until it settles, from the moment of the press. */
  readonly onPress?: (event: MouseEvent) => unknown;
  readonly kind?: ButtonKind;
  /** 32 px, or 24 px where a row has no more. */
  readonly size?: 'normal' | 'small';
  readonly icon?: IconNode;
  readonly iconOnly?: boolean;
  readonly pending?: boolean;
  /** Why it cannot be pressed now. It stays reachable, so that the reason can be read. */
  readonly unavailable?: string | undefined;
  readonly type?: 'button' | 'submit';
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly id?: string;
}

/** A press while pending or unavailable does nothing: what must not happen twice does not. */
export function Button(props: ButtonProps): VNode {
  useStyles(buttonStyles);
  const running = useSignal(0);
  const pending = props.pending || running.value > 0;
  const blocked = pending || props.unavailable !== undefined;
  const press = (event: MouseEvent) => {
    if (blocked || running.peek() > 0) {
      event.preventDefault();
      return;
    }
    const result = props.onPress?.(event);
    if (!(result instanceof Promise)) return;
    running.value += 1;
    const settled = () => {
      running.value -= 1;
    };
    // The action's own failure is the caller's to show; here it only ends the wait.
    result.then(settled, settled);
  };
  return (
    <button
      id={props.id}
      type={props.type ?? 'button'}
      class={`button ${props.kind ?? 'plain'} ${props.size ?? 'normal'}${props.iconOnly ? ' icon-only' : ''}`}
      aria-disabled={blocked || undefined}
      aria-busy={pending || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      title={props.unavailable ?? (props.iconOnly && typeof props.children === 'string' ? props.children : undefined)}
      onClick={press}
    >
      {pending && <span class="spinner" />}
      {props.icon && <Icon icon={props.icon} />}
      <span class={props.iconOnly ? 'unseen' : 'words'}>{props.children}</span>
    </button>
  );
}
