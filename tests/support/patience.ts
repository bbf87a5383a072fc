/** How long tests wait for what must come, and how often they look. */
export const patience = { timeout: 15_000, interval: 10 }
