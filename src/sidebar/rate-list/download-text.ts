/** Long enough for every browser to have begun the download. */
const BEGUN_AFTER_MS = 60_000;

/**
 * Hands a text to the browser as a file. Firefox follows a link only while it stands in the page, and Safari reads
 * the address after the click.
 */
export function downloadText(fileName: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), BEGUN_AFTER_MS);
}
