import type { AgentSessions } from './agents.js';
import type { CallRequest, Calls } from './calls.js';
import { type Parameters, parameter, parameterFault, readParameters } from './parameters.js';
import type { PlatformFeature } from './platform.js';
import { plainPage, refuse } from './refusal.js';
import type { Tenant } from './tenant.js';
import { type Pairs, type Read, readPairs, systemDataFault, transactionDataFault } from './user-data.js';

const GET_ONLY = ['prefix', 'phone', 'callerId', 'dialplan_id', 'queue_id'];
const GET_OR_POST = ['ctl_userdata', 'extTransactionData'];
const DIGITS_ONLY = ['prefix', 'callerId', 'dialplan_id', 'queue_id'];

/** `make_call.php` of the Click-To-Dial page. */
export function dial(tenant: Tenant, sessions: AgentSessions, calls: Calls): PlatformFeature {
  return ({ app }) => {
    app.on(['GET', 'POST'], '/AGUI/make_call.php', async context => {
      const agent = sessions.agentOf(context);
      if (agent === undefined) return refuse(context, 401, 'No valid Agent Workspace session came with this request.');
      const parameters = await readParameters(context);
      if ('fault' in parameters) return refuse(context, 400, parameters.fault);
      const request = readCallRequest(parameters, tenant);
      if (!request.ok) return refuse(context, 400, request.fault);
      // Inferred: the page does not say what happens to a busy agent. A second call is never started here.
      if (calls.currentOf(agent.id) !== undefined) return refuse(context, 409, 'The agent already has a call.');
      calls.place(agent, request.value);
      return context.html(plainPage('Click-To-Dial', 'The call is being made. You can close this window.'));
    });
    app.all('/AGUI/make_call.php', context =>
      refuse(context, 405, `Only GET and POST are documented, not ${context.req.method}.`),
    );
  };
}

export function readCallRequest(parameters: Parameters, tenant: Tenant): Read<CallRequest> {
  const fault =
    parameterFault(parameters, { anywhere: GET_OR_POST, queryOnly: GET_ONLY }) ?? numberFault(parameters, tenant);
  if (fault !== undefined) return { ok: false, fault };
  const userData = readData(parameters, 'ctl_userdata', systemDataFault);
  if (!userData.ok) return userData;
  const transactionData = readData(parameters, 'extTransactionData', transactionDataFault);
  if (!transactionData.ok) return transactionData;

  const dialPlanId = parameter(parameters, 'dialplan_id');
  const queue = tenant.queues.find(({ id }) => id === parameter(parameters, 'queue_id'));
  return {
    ok: true,
    value: {
      phone: parameter(parameters, 'phone')!,
      prefix: parameter(parameters, 'prefix') ?? '',
      callerId: parameter(parameters, 'callerId') ?? tenant.callerIds[0] ?? '',
      ...(dialPlanId === undefined ? {} : { dialPlanId }),
      ...(queue === undefined ? {} : { queue }),
      userData: userData.value,
      transactionData: transactionData.value,
    },
  };
}

function readData(parameters: Parameters, name: string, fault: (pairs: Pairs) => string | undefined): Read<Pairs> {
  const pairs = readPairs(parameter(parameters, name) ?? '');
  if (!pairs.ok) return { ok: false, fault: `${name} ${pairs.fault}` };
  const found = fault(pairs.value);
  return found === undefined ? pairs : { ok: false, fault: `${name}: ${found}` };
}

function numberFault(parameters: Parameters, tenant: Tenant): string | undefined {
  const phone = parameter(parameters, 'phone');
  if (phone === undefined || phone === '') return '"phone" is missing.';
  if (!/^\+?[\d\s().\-/]*$/.test(phone) || !/\d/.test(phone)) return `"${phone}" is not a phone number.`;
  for (const name of DIGITS_ONLY) {
    const value = parameter(parameters, name);
    // The vendor's own examples carry an empty `prefix=`.
    if (value === undefined || (name === 'prefix' && value === '')) continue;
    if (!/^\d+$/.test(value)) return `"${name}" takes digits only, not "${value}".`;
  }
  return (
    unknownId(parameters, 'callerId', tenant.callerIds, 'phone channel') ??
    unknownId(parameters, 'dialplan_id', tenant.dialPlans, 'dial plan') ??
    unknownId(
      parameters,
      'queue_id',
      tenant.queues.map(({ id }) => id),
      'queue',
    )
  );
}

function unknownId(parameters: Parameters, name: string, known: readonly string[], what: string): string | undefined {
  const value = parameter(parameters, name);
  return value === undefined || known.includes(value) ? undefined : `"${name}": there is no ${what} "${value}".`;
}
