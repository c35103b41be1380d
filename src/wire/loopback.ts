/** `localhost`, its subdomains, and the loopback addresses: the only hosts that may be reached without TLS. */
export function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
