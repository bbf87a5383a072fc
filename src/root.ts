/** Where package.json and prisma/ are: one folder above this file, and above the bundle it becomes part of. */
export const root = new URL('..', import.meta.url)
