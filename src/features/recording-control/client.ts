import { type Issue, throwIssues } from '../../wire/errors';
import type { Http } from '../../wire/http';
import { type Answer, readAnswer } from './answers';
import type { Action } from './reasons';

/** Whose active call: the agent's object id, or an email address that one agent alone has. */
export type RecordingAgent =
  | { readonly agentId: string; readonly email?: undefined }
  | { readonly email: string; readonly agentId?: undefined };

export interface ControlledRecording {
  readonly outcome: 'accepted';
  /** `nothing-changed`: there is no active transaction. `not-enabled`: recording is off for the agent. */
  readonly answer: Answer;
  readonly status: number;
  /** The answer as it came. */
  readonly raw: string;
}

export interface RecordingClient {
  /** Sent again when the platform is busy or does not answer: a pause may come twice. */
  pause(agent: RecordingAgent, options?: { signal?: AbortSignal | undefined }): Promise<ControlledRecording>;
  /** Sent once. */
  resume(agent: RecordingAgent, options?: { signal?: AbortSignal | undefined }): Promise<ControlledRecording>;
}

/**
 * The PUT routes (Recording Control, "API leveraging tenantId and agentId or email"), as the tenant with its action token or through a
 * gateway that adds them. The vendor's words hold here as well: no error tells that a pause failed, so `accepted` means that the
 * platform took the request.
 *
 * Inferred: the route by id is `/agentId/`, as in the page's synopsis; its examples say `/agenId/`.
 *
 * Rejects with a `DesksideError`: `invalid-input` (no agent, nothing sent), `unauthorized` (401), `not-found` (404: the agent),
 * `rejected` (400), `platform-failed` (500), `network`, `timeout`, `aborted`.
 */
export function createRecordingClient(http: Http, tenant: string | undefined): RecordingClient {
  const send = async (action: Action, agent: RecordingAgent, signal: AbortSignal | undefined) => {
    const { status, text } = await http.request({
      method: 'PUT',
      path: recordingPath(action, tenant, agent),
      signal,
      urgent: true,
      // A pause may come twice. A resume may not: a pause may have been asked for in the meantime.
      repeatable: action === 'pause',
    });
    return { outcome: 'accepted', answer: readAnswer(status, text), status, raw: text } as const;
  };
  return {
    pause: async (agent, { signal } = {}) => send('pause', agent, signal),
    resume: async (agent, { signal } = {}) => send('resume', agent, signal),
  };
}

/** The segments of the route, not encoded. */
export function recordingPath(action: Action, tenant: string | undefined, agent: RecordingAgent): string[] {
  throwIssues([...checkTenant(tenant), ...checkAgent(agent)]);
  const [by, who] = agent.email === undefined ? ['agentId', agent.agentId] : ['email', agent.email];
  return ['api', 'tstats', 'rccontrol', action, tenant!, by, who];
}

/** The route names the tenant. A page behind a gateway does not know it, nor does it choose the agent. */
function checkTenant(tenant: string | undefined): Issue[] {
  if (tenant) return [];
  const message =
    'The tenant is missing: in a page use createRecordingControl({ gateway }), which asks for its own agent.';
  return [{ path: 'tenant', code: 'missing', message }];
}

export function checkAgent({ agentId, email }: { agentId?: unknown; email?: unknown }): Issue[] {
  const issue = (path: string, message: string) => [{ path, code: path, message }];
  if (agentId !== undefined && email !== undefined) {
    return issue('agent', 'Give the agent by agentId or by email, not by both: they could name two people.');
  }
  // A dot segment would change the path even when it is percent-encoded.
  if (email === undefined) {
    const good = typeof agentId === 'string' && agentId.trim() !== '' && !/^\.{1,2}$/.test(agentId);
    return good ? [] : issue('agentId', `The agentId ${JSON.stringify(agentId) ?? 'is missing'}: give its object id.`);
  }
  const good = typeof email === 'string' && /^[^\s@/]+@[^\s@/]+$/.test(email);
  return good ? [] : issue('email', `The email ${JSON.stringify(email)} is not an address.`);
}
