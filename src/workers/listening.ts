import type { Config } from '../config.ts'

const ofThePort = new Set(['EADDRINUSE', 'EACCES'])

/** Listens as it is told to; what keeps it from that names the setting. */
export async function listening<T>({ port, host }: Config, listen: (port: number, host: string) => Promise<T>): Promise<T> {
  try {
    return await listen(port, host)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new Error(`${ofThePort.has(code) ? 'PORT' : 'HOST'}: ${message}; choose another`, { cause: error })
  }
}
