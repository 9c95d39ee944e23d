import type { unexpectedOutput as english } from '../en/unexpected-output';

export const unexpectedOutput: typeof english = (said, gives) => {
  const images = said.images > 1 ? `（${said.images} 張）` : '';
  return gives.length > 0
    ? `${said.tokens} 是 ${said.size} ${gives.join(' 或 ')}${images}；回應寫的是 ${said.quality}（${said.expected}）。`
    : `${said.tokens} 與回應不符：${said.size} ${said.quality}${images}應為 ${said.expected}。`;
};
