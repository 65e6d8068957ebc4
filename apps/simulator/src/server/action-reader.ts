/** One action of a client. Keys are looked up without regard to case; of a repeated key the first counts. */
export type AmiAction = ReadonlyMap<string, string>;

const longest = 65_536;

/** Cuts what a client sends into actions. Lines end with CR LF or LF, an action with an empty line. */
export class ActionReader {
  private rest = '';

  /** The actions that are complete now; `null`: the client sends without end and is not worth listening to. */
  read(chunk: string): AmiAction[] | null {
    this.rest += chunk;
    const actions: AmiAction[] = [];
    for (let end = /\r?\n\r?\n/.exec(this.rest); end; end = /\r?\n\r?\n/.exec(this.rest)) {
      const text = this.rest.slice(0, end.index);
      this.rest = this.rest.slice(end.index + end[0].length);
      if (text.trim() !== '') actions.push(actionOf(text));
    }
    return this.rest.length > longest ? null : actions;
  }
}

function actionOf(text: string): AmiAction {
  const action = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const key = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !action.has(key)) action.set(key, line.slice(colon + 1).trim());
  }
  return action;
}
