export function agentKey({ source, agent }: { source: string; agent: string }): string {
  return `${source}\n${agent}`;
}
