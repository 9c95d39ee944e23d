/** Output that a response's own size, quality and number do not give, and the qualities that do. */
export const unexpectedOutput = (
  said: { tokens: string; expected: string; size: string; quality: string; images: number },
  gives: readonly string[],
): string =>
  gives.length > 0
    ? `${said.tokens} is ${gives.join(' or ')} at ${said.size}${said.images > 1 ? ` for ${said.images} images` : ''}; the response says ${said.quality} (${said.expected}).`
    : `${said.tokens} is not what the response says: ${said.quality} at ${said.size}${said.images > 1 ? ` for ${said.images} images` : ''} takes ${said.expected}.`;
