import { isDriven } from './clock.js';
import { FAULT_PRESETS, type FaultPreset } from './fault-presets.js';
import { ANSWER_SHAPES, type Fault, type PlatformFeature } from './platform.js';

/**
 * JSON routes for whoever watches and troubles the stand-in, a test or a person with curl. They are not the vendor's.
 *
 * - `GET /stand-in/requests`: every `SeenRequest`; `?refused` only those that broke a rule, with the rule; `DELETE` forgets them
 * - `GET /stand-in/faults`: the faults still to be shown, and the presets
 * - `POST /stand-in/faults`: a `Fault`, or `{ preset, path, times? }`; `path` is how the paths concerned begin
 * - `DELETE /stand-in/faults`: all is well again
 * - `GET /stand-in/clock`: `{ now, iso }`, milliseconds since the epoch
 * - `POST /stand-in/clock`: `{ now }` sets the time, `{ advance }` moves it by milliseconds
 */
export const control: PlatformFeature = platform => {
  const { app, clock, seen } = platform;

  app.get('/stand-in/requests', context => {
    const refusedOnly = context.req.query('refused') !== undefined;
    return context.json(seen.filter(({ refused }) => !refusedOnly || refused !== undefined));
  });
  app.delete('/stand-in/requests', context => {
    seen.length = 0;
    return context.json({});
  });

  app.get('/stand-in/faults', context =>
    context.json({ faults: platform.faults(), presets: Object.keys(FAULT_PRESETS), shapes: ANSWER_SHAPES }),
  );
  app.post('/stand-in/faults', async context => {
    const read = readFault(await jsonOf(context.req.raw));
    if (typeof read === 'string') return context.json({ error: read }, 400);
    platform.fault(read);
    return context.json({ faults: platform.faults() }, 201);
  });
  app.delete('/stand-in/faults', context => {
    platform.clearFaults();
    return context.json({});
  });

  const time = () => ({ now: clock.now(), iso: new Date(clock.now()).toISOString() });
  app.get('/stand-in/clock', context => context.json(time()));
  app.post('/stand-in/clock', async context => {
    if (!isDriven(clock)) return context.json({ error: 'This stand-in runs on a clock that cannot be moved.' }, 409);
    const asked = await jsonOf(context.req.raw);
    const { now, advance } = asked ?? {};
    if (isTime(now) && advance === undefined) clock.set(now);
    else if (isTime(advance) && now === undefined) clock.advance(advance);
    else return context.json({ error: 'Give { "now" } or { "advance" }, a whole number of milliseconds.' }, 400);
    return context.json(time());
  });
};

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(value as number) < 8.64e15;
}

async function jsonOf(request: Request): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = await request.json();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isOneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown) =>
    allowed.includes(value);

const FIELDS: Readonly<Record<keyof Fault | 'preset', (value: unknown) => boolean>> = {
  path: value => isText(value) && (value as string).startsWith('/'),
  preset: isOneOf(...Object.keys(FAULT_PRESETS)),
  times: isCount,
  status: value => isCount(value) && (value as number) >= 200 && (value as number) <= 599,
  headers: value => typeof value === 'object' && value !== null && Object.values(value).every(isText),
  body: isText,
  delay: isCount,
  silent: isOneOf(true, false),
  cut: isOneOf('before', 'after', 'during'),
  truncate: isCount,
  shape: isOneOf(...ANSWER_SHAPES),
};

/** The fault that was asked for, or what is wrong with it. */
function readFault(asked: Readonly<Record<string, unknown>> | undefined): Fault | string {
  if (asked === undefined) return 'The body must be a JSON object.';
  for (const [name, value] of Object.entries(asked)) {
    const check = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
    if (check === undefined) return `A fault has no field "${name}".`;
    if (!check(value)) return `"${name}" cannot be ${JSON.stringify(value)}.`;
  }
  if (asked.path === undefined) return '"path" is missing: how the paths begin that the fault applies to.';
  const { preset, ...fault } = asked as unknown as Fault & { preset?: FaultPreset };
  return preset === undefined ? fault : { ...FAULT_PRESETS[preset], ...fault };
}
