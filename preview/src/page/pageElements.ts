// Without this a renamed id in index.html would show itself only when somebody presses the button.

/** The element with this id, of this kind; a missing one is a bug of the page. */
export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`);
  return found;
}
