import { X } from 'lucide';
import type { TargetedEvent, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../../ui/button';
import { say } from './console-texts';

export interface EntriesProps {
  readonly entries: Readonly<Record<string, unknown>>;
  readonly remove?: (name: string) => void;
}

/** Names and values, each with the way to remove it. */
export function Entries({ entries, remove }: EntriesProps): VNode {
  return (
    <dl class="entries">
      {Object.entries(entries).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span>{String(value)}</span>
            {remove && (
              <Button kind="quiet" size="small" icon={X} iconOnly onPress={() => remove(name)}>
                {say('remove', { name })}
              </Button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface PairFormProps {
  readonly submit: string;
  readonly onSubmit: (name: string, value: string) => void;
}

/** A name and a value. It empties itself once they were given. */
export function PairForm({ submit, onSubmit }: PairFormProps): VNode {
  const id = useId();
  const send = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    onSubmit(String(fields.get('name')), String(fields.get('value')));
    event.currentTarget.reset();
  };
  return (
    <form class="pair" onSubmit={send}>
      <label for={`${id}-name`}>
        {say('name')}
        <input id={`${id}-name`} name="name" required autocomplete="off" />
      </label>
      <label for={`${id}-value`}>
        {say('value')}
        <input id={`${id}-value`} name="value" autocomplete="off" />
      </label>
      <Button type="submit">{submit}</Button>
    </form>
  );
}
