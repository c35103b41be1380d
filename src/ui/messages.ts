import { signal } from '@preact/signals-core';

/** One text with `{name}` places, or one for each plural category of the language, chosen by `{count}`. */
export type Message = string | PluralMessage;
export interface PluralMessage {
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly zero?: string;
  readonly other: string;
}

export type Catalogue = Readonly<Record<string, Message>>;

type Places<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type PlacesOf<M> = M extends string ? Places<M> : M extends PluralMessage ? Places<M[keyof M]> | 'count' : never;
type Parameters<M> = [PlacesOf<M>] extends [never] ? [] : [values: Readonly<Record<PlacesOf<M>, string | number>>];

/** Looks a text up and fills its places. A missing place or an unknown key does not compile. */
export type Translate<C extends Catalogue> = <K extends keyof C & string>(
  key: K,
  ...values: Parameters<C[K]>
) => string;

export interface Translations {
  /** A BCP 47 tag: it decides plurals, numbers and dates, and is the `lang` of what is drawn. */
  readonly language: string;
  /** Texts by feature and key; what is missing stays English. */
  readonly messages: Readonly<Record<string, Catalogue>>;
}

const translations = signal<Translations | undefined>(undefined);

/** The language of the texts that are drawn. */
export const language = {
  get value(): string {
    return translations.value?.language ?? 'en';
  },
};

/** The language for dates and numbers: that of the translations, else what the agent's browser is set to. */
export function locale(): string | undefined {
  return translations.value?.language;
}

/** Uses a page's own texts from now on; what is on the screen changes at once. The undo goes back to English. */
export function setTranslations(given: Translations): () => void {
  translations.value = given;
  return () => {
    if (translations.peek() === given) translations.value = undefined;
  };
}

/**
 * The texts of one feature. `english` is the catalogue and the type of its keys; translations are given by the same
 * `feature` name. Read inside a view: a view that calls it is drawn again when the language changes.
 */
export function createMessages<const C extends Catalogue>(feature: string, english: C): Translate<C> {
  return (key, ...rest) => {
    const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
    const given = translations.value;
    const translated = given?.messages[feature]?.[key];
    const tag = translated === undefined ? 'en' : given?.language;
    const message = translated ?? english[key];
    return message === undefined ? key : fill(chosen(message, values, tag), values);
  };
}

function chosen(message: Message, values: Readonly<Record<string, string | number>>, tag = 'en'): string {
  if (typeof message === 'string') return message;
  return message[new Intl.PluralRules(tag).select(Number(values.count))] ?? message.other;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? value.toLocaleString(locale()) : value;
  });
}
