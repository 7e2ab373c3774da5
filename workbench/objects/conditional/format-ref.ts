import type { App } from '../../host/app';
import type { ConditionalFormat, ConditionalRule, PartialFormat, Sheet } from '../../model';
import { mayChange } from '../core/guards';
import { itemNotFound, unsupported } from '../core/refusals';

/** A conditional format as a script holds it. */
export class FormatRef {
  constructor(
    readonly app: App,
    readonly sheet: Sheet,
    private readonly held: ConditionalFormat,
  ) {}

  get format(): ConditionalFormat {
    if (!this.sheet.conditionalFormats.includes(this.held))
      throw itemNotFound('The conditional format is no longer there.');
    return this.held;
  }

  get id(): string {
    return this.held.id;
  }

  get type(): ConditionalRule['type'] {
    return this.held.rule.type;
  }

  /** The rule, known to be of a type. */
  rule<K extends ConditionalRule['type']>(type: K): Extract<ConditionalRule, { type: K }> {
    const { rule } = this.format;
    if (rule.type !== type) throw itemNotFound(`The conditional format is of the type ${rule.type}, not ${type}.`);
    return rule as Extract<ConditionalRule, { type: K }>;
  }

  /** Puts another rule in place and tells listeners. */
  change(rule: ConditionalRule): void {
    mayChange(this.app, this.sheet, 'allowFormatCells');
    this.format.rule = rule;
    this.repaint();
  }

  /** The look that the rule gives; scales, bars and icons have none. */
  get look(): PartialFormat {
    const { rule } = this.format;
    return 'format' in rule ? rule.format : {};
  }

  changeLook(look: PartialFormat): void {
    const { rule } = this.format;
    if (!('format' in rule)) throw unsupported(`A conditional format of the type ${rule.type} has no cell format.`);
    this.change({ ...rule, format: look });
  }

  repaint(): null {
    this.app.book.tell({ kind: 'appearance', sheet: this.sheet });
    return null;
  }
}
