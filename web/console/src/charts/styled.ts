import { noChange } from 'lit-html';
import { Directive, directive, type ElementPart } from 'lit-html/directive.js';

/** Sets style properties from script: a style attribute would be refused by the content policy of the page. */
class Styled extends Directive {
  render(_properties: Record<string, string>): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [Record<string, string>]): unknown {
    for (const [name, value] of Object.entries(properties)) {
      (element as HTMLElement).style.setProperty(name, value);
    }
    return noChange;
  }
}

export const styled = directive(Styled);
