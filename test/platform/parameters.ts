import type { PlatformContext } from './refusal.js';

/** What a request carries, kept apart by where it came from: some parameters may only be in the query. */
export interface Parameters {
  readonly query: URLSearchParams;
  readonly body: URLSearchParams;
}

export type ParametersRead = Parameters | { readonly fault: string };

/** Reads the query and, of a POST, the form body. Any other kind of body is a fault. */
export async function readParameters(context: PlatformContext): Promise<ParametersRead> {
  const query = new URL(context.req.url).searchParams;
  if (context.req.method !== 'POST') return { query, body: new URLSearchParams() };
  const type = context.req.header('content-type') ?? '';
  const text = await context.req.text();
  if (text !== '' && !type.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    return { fault: `a body must be application/x-www-form-urlencoded, not "${type}".` };
  }
  return { query, body: new URLSearchParams(text) };
}

/** The first parameter that is not documented, stands in the wrong place, or is given twice. */
export function parameterFault(
  { query, body }: Parameters,
  known: { readonly anywhere: readonly string[]; readonly queryOnly?: readonly string[] },
): string | undefined {
  const queryOnly = known.queryOnly ?? [];
  const names = [...query.keys(), ...body.keys()];
  const misplaced = [...body.keys()].find(name => queryOnly.includes(name));
  if (misplaced !== undefined)
    return `"${misplaced}" is documented for GET alone: it must be in the query, not in a body.`;
  const unknown = names.find(name => !known.anywhere.includes(name) && !queryOnly.includes(name));
  if (unknown !== undefined) return `"${unknown}" is not a documented parameter.`;
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined ? undefined : `"${repeated}" is given more than once.`;
}

export function parameter({ query, body }: Parameters, name: string): string | undefined {
  return query.get(name) ?? body.get(name) ?? undefined;
}
