import { type FileHandle, open, unlink } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

const chunk = 64 * 1024

/** What answers an import or an export waits on disk for a reader who is slower, or does not read before all is sent. */
export class Spool {
  #written = 0
  #ended = false
  #left = false
  #failure: Error | undefined
  #wake: () => void = () => {}

  private constructor(readonly file: FileHandle) {}

  static async open(): Promise<Spool> {
    const path = join(tmpdir(), `onrecord-${randomUUID()}`)
    const file = await open(path, 'wx+', 0o600)
    await unlink(path)
    return new Spool(file)
  }

  async write(text: string): Promise<void> {
    if (text === '' || this.#left) return
    const bytes = Buffer.from(text)
    // A disk that is nearly full takes a part, and refuses only the rest.
    for (let taken = 0; taken < bytes.length;) {
      const { bytesWritten } = await this.file.write(bytes, taken, bytes.length - taken, this.#written)
      this.#written += bytesWritten
      taken += bytesWritten
    }
    this.#wake()
  }

  end(failure?: Error): void {
    this.#ended = true
    this.#failure = failure
    this.#wake()
  }

  /** Whether nobody reads any more. */
  get left(): boolean {
    return this.#left
  }

  /** What was written, from the start, as it comes; whoever closes it before the end has left. */
  stream(): Readable {
    // What has not been begun is closed without a word to the generator.
    return Readable.from(this.#read()).once('close', () => void this.leave())
  }

  async *#read(): AsyncGenerator<Buffer> {
    try {
      for (let position = 0; !this.#left;) {
        if (position < this.#written) {
          const { bytesRead, buffer } = await this.file.read(Buffer.alloc(chunk), 0, chunk, position)
          position += bytesRead
          yield buffer.subarray(0, bytesRead)
        } else if (this.#failure) {
          throw this.#failure
        } else if (this.#ended) {
          return
        } else {
          await new Promise<void>((resolve) => (this.#wake = resolve))
        }
      }
    } finally {
      await this.leave()
    }
  }

  /** Nobody reads it, or not to its end. */
  async leave(): Promise<void> {
    if (this.#left) return
    this.#left = true
    this.#wake()
    await this.file.close()
  }
}
