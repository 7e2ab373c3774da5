/** The workbook as its user changes it: the same acts as the add-in's, told to event handlers as somebody else's. */
import type { App } from '../host/app';

/** The app whose events say that the user, and not the add-in, has made the change. */
export function asUser(app: App): App {
  return Object.assign(Object.create(app) as App, {
    events: {
      register: (type: number, target: string) => app.events.register(type, target),
      unregister: (type: number, target: string) => app.events.unregister(type, target),
      raise: (type: number, targets: readonly string[], message: Record<string, unknown>) =>
        app.events.raise(
          type,
          targets,
          'triggerSource' in message ? { ...message, triggerSource: 'Unknown' } : message,
        ),
    },
  });
}

/** The sentence of a refusal, without the general phrase that Excel's errors start with. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const general =
    /^(?:The argument is invalid or missing or has an incorrect format|You cannot perform the requested operation|The operation attempted is invalid on the object|The current selection is invalid for this operation|The operation conflicts with merged cells|The insert or delete operation attempted resulted in a conflict|The operation being attempted is not supported)\. (?=\S)/;
  return message.replace(general, '');
}
