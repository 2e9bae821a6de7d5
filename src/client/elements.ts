type Child = Node | string | undefined;

/** An element with its class and what stands in it; strings are text, whatever they hold. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function makeLink(to: string, children: readonly Child[]): HTMLAnchorElement {
  const link = make('a', '', children);
  link.href = to;
  return link;
}

export function makeButton(words: string, act: () => void): HTMLButtonElement {
  const button = make('button', '', [words]);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

/** An element that the page brings with it. Throws where it does not. */
export function part<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as Kind;
}

/** A group of radio buttons that look like tabs. */
export function makeChoice<Value extends string>(
  legend: string,
  options: Readonly<Record<Value, string>>,
  { chosen, choose }: { readonly chosen: Value; readonly choose: (value: Value) => void },
): HTMLFieldSetElement {
  const labels = (Object.keys(options) as Value[]).map((value) => {
    const radio = make('input');
    radio.type = 'radio';
    radio.name = legend;
    radio.value = value;
    radio.checked = value === chosen;
    radio.addEventListener('change', () => choose(value));
    return make('label', '', [radio, make('span', '', [options[value]])]);
  });
  return make('fieldset', 'choice', [make('legend', 'unseen', [legend]), ...labels]);
}
