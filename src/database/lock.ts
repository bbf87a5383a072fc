import { spawnSync } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'

export interface Lock {
  fd: number
  release(): void
}

// BSD and macOS open a file and lock it in one call; Node does not name the flag.
const O_EXLOCK = 0x20

// The kernel keeps this lock for whoever holds the descriptor, children that inherit it included, and drops it with the last of them, however they die.
export function tryLock(file: string): Lock | null {
  const fd = process.platform === 'linux' ? openThenLock(file) : openLocked(file)
  return fd === null ? null : { fd, release: () => closeSync(fd) }
}

function openThenLock(file: string): number | null {
  const fd = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600)
  const { status, error, stderr } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'pipe', fd], encoding: 'utf8' })
  if (status === 0) return fd
  closeSync(fd)
  if (status === 1) return null
  throw new Error(
    `Cannot lock ${file}: the embedded Postgres needs flock (package util-linux), or set DATABASE_URL. ${error?.message ?? stderr}`.trim(),
  )
}

function openLocked(file: string): number | null {
  try {
    return openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null
    throw error
  }
}
