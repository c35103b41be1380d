import type { Issue } from '../../wire/errors';
import { SYSTEM_MESSAGES } from './messages';
import { nearestName } from './nearest';

/** The messages that name the agent. */
const NAMING = ['chatEstablishedName', 'agentTypingName'];
const PLACEHOLDER = /\{<agent>\}|\{\{agent\}\}/;

/** What is odd about custom system messages. They are kept as they are; only a text that is none is an error. */
export function checkMessages(messages: unknown): Issue[] {
  return Object.entries(messages ?? {}).flatMap(([key, text]) => {
    const path = `customSystemMessages.${key}`;
    if (typeof text !== 'string') return [{ path, code: 'not-text', message: `${path} must be a string.` }];
    if (!(SYSTEM_MESSAGES as readonly string[]).includes(key)) return [unknownName(key, path)];
    if (!NAMING.includes(key) || PLACEHOLDER.test(text)) return [];
    return [warning(path, 'placeholder', `${path} has no {<agent>} or {{agent}}: the agent's name will not show.`)];
  });
}

function unknownName(key: string, path: string): Issue {
  const near = nearestName(key, SYSTEM_MESSAGES);
  return warning(path, 'unknown-message', `${path} is no documented system message${near ? `: ${near}?` : '.'}`);
}

function warning(path: string, code: string, message: string): Issue {
  return { path, code, message, severity: 'warning' };
}
