import { DesksideError, type Issue, throwIssues } from '../../wire/errors';
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
  /** Sent again, up to twice, when the platform is busy, fails or does not answer: a pause may come twice. */
  pause(agent: RecordingAgent, options?: { signal?: AbortSignal | undefined }): Promise<ControlledRecording>;
  /** Sent once: a pause may have been asked for in the meantime. */
  resume(agent: RecordingAgent, options?: { signal?: AbortSignal | undefined }): Promise<ControlledRecording>;
}

/** One PUT without a body to a path of the platform, as the tenant with its action token. Resolves with any status. */
export type PutRecording = (
  path: string,
  options: { signal?: AbortSignal | undefined },
) => Promise<{ readonly status: number; readonly text: string }>;

const AGAIN: readonly string[] = ['busy', 'platform-failed', 'network', 'timeout'];
const PAUSE_ATTEMPTS = 3;

/**
 * The PUT routes (Recording Control, "API leveraging tenantId and agentId or email"). The vendor's words hold here as well: no error
 * tells that a pause failed, so `accepted` means that the platform took the request.
 *
 * Inferred: the route by id is `/agentId/`, as in the page's synopsis; its examples say `/agenId/`.
 *
 * Rejects with a `DesksideError`: `invalid-input` (no agent, nothing sent), `unauthorized` (401), `not-found` (404: the agent),
 * `rejected` (400), `platform-failed` (500), `network`, `aborted`.
 */
export function createRecordingClient(tenant: string, put: PutRecording): RecordingClient {
  const send = async (action: Action, agent: RecordingAgent, signal: AbortSignal | undefined) => {
    const { status, text } = await put(recordingPath(action, tenant, agent), { signal });
    return { outcome: 'accepted', answer: readAnswer(status, text), status, raw: text } as const;
  };
  return {
    async pause(agent, { signal } = {}) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await send('pause', agent, signal);
        } catch (error) {
          const again = error instanceof DesksideError && AGAIN.includes(error.code);
          if (!again || attempt === PAUSE_ATTEMPTS || signal?.aborted) throw error;
        }
      }
    },
    resume: async (agent, { signal } = {}) => send('resume', agent, signal),
  };
}

/** `/api/tstats/rccontrol/pause/{tenant}/agentId/{id}`, each part percent-encoded. */
export function recordingPath(action: Action, tenant: string, agent: RecordingAgent): string {
  throwIssues(checkAgent(agent));
  const [by, who] = agent.email === undefined ? ['agentId', agent.agentId] : ['email', agent.email];
  return `/api/tstats/rccontrol/${action}/${encodeURIComponent(tenant)}/${by}/${encodeURIComponent(who)}`;
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
