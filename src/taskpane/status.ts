/**
 * Shows one sentence in the status line of the pane; screen readers say it.
 *
 * @param text whole sentence, for users
 */
export function showStatus(text: string): void {
  const line = document.getElementById('status');
  if (line) line.textContent = text;
}
