// Without this the pane's dark side could be seen only by changing the settings of the whole computer.
import { element } from './pageElements';

/**
 * The pane's page asks for the preferred colour scheme; a frame takes it from the element that embeds it, so the element says it.
 */
export function installTheme(): void {
  const button = element('theme', HTMLButtonElement);
  const pane = element('pane', HTMLIFrameElement);
  const wanted = new URLSearchParams(location.search).get('theme');
  let dark = wanted === null ? matchMedia('(prefers-color-scheme: dark)').matches : wanted === 'dunkel';
  const show = () => {
    pane.style.colorScheme = dark ? 'dark' : 'light';
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    document.body.classList.toggle('dark', dark);
    button.setAttribute('aria-pressed', String(dark));
  };
  button.addEventListener('click', () => {
    dark = !dark;
    show();
  });
  show();
}
