export async function measureDocuments(): Promise<void> {}
