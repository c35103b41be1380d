import { escapeHtml } from './refusal.js';
import type { Tenant } from './tenant.js';

/** The sign-in page, with the seeded agents named on it: this is a stand-in, and there is nothing to protect. */
export function loginPage(tenant: Tenant, attempt?: { login: string; fault: string }): string {
  const agents = tenant.agents
    .map(
      ({
        login,
        name,
        extension,
        recordingEnabled,
      }) => `<li><button type="submit" name="login" value="${escapeHtml(login)}"
        form="quick"><strong>${escapeHtml(name)}</strong><span>${escapeHtml(login)} · extension ${escapeHtml(extension)}${
          recordingEnabled ? '' : ' · recording off'
        }</span></button></li>`,
    )
    .join('');
  const fault = attempt === undefined ? '' : `<p class="fault" role="alert">${escapeHtml(attempt.fault)}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · Stand-in workspace</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/AGUI/pages/theme.css">
<link rel="stylesheet" href="/AGUI/pages/sign-in.css">
</head>
<body class="sign-in">
<main>
<h1>Sign in</h1>
<p class="muted">A stand-in for the agent workspace. Nothing here reaches a real telephone.</p>
${fault}
<form method="post" action="/AGUI/login.php">
<label for="login">User name</label>
<input id="login" name="login" autocomplete="username" required value="${escapeHtml(attempt?.login ?? '')}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button class="primary" type="submit">Sign in</button>
</form>
<h2>Or continue as</h2>
<form id="quick" method="post" action="/AGUI/login.php"><input type="hidden" name="password" value="desk"></form>
<ul class="agents">${agents}</ul>
</main>
</body>
</html>`;
}
