import { text } from 'node:stream/consumers'
import { command, openFile, say } from '../command.ts'
import { Checkpoint, verifyCheckpoint } from './checkpoint.ts'
import { readChanges } from './verify.ts'
import { readPublicKey } from './signing-key.ts'

const usage = `npm run verify -- CHANGES.ndjson CHECKPOINT.json [--key PUBLIC.pem]

Holds a file of changes against a checkpoint. It reads these files and nothing else: anyone can run it, anywhere.
Exit codes: 0 all verified, 1 faults found, 2 could not run`

const mostFaults = 10

async function verify(changes: string, checkpoint: Checkpoint, key: string | undefined): Promise<void> {
  const { origin, size, root, signedAt, keyId } = checkpoint
  const trusted = readPublicKey(key === undefined ? checkpoint.publicKey : await readText(key))

  const { bytes } = await openFile(changes)
  let faults = 0
  const report = (fault: string) => {
    if (++faults <= mostFaults) say(fault)
  }
  if (trusted.origin !== undefined && trusted.origin !== origin)
    report(`the key is that of ${trusted.origin}, the checkpoint that of ${origin}`)
  for (const fault of verifyCheckpoint(checkpoint, trusted.key)) report(fault)
  const { root: found, shown, later } = await readChanges(bytes, size, report)
  if (found.toString('hex') !== root) report(`the root differs: ${found.toString('hex')} in the file, ${root} in the checkpoint`)

  if (faults > mostFaults) say(`and ${faults - mostFaults} more`)
  if (faults > 0) process.exitCode = 1
  else say(`${count(size, 'revision')} verified: root ${root}, signed ${signedAt} by ${origin} with the key ${keyId}`)
  if (shown.leaf > 0) say(`${count(shown.leaf, 'entry', 'entries')} of the file: the leaf alone, without what it seals`)
  if (shown.part > 0)
    say(
      `${count(shown.part, 'entry', 'entries')} of the file: without the state, or without who made it, by which alone a reason is proven`,
    )
  if (later > 0) say(`${count(later, 'entry', 'entries')} of the file: not yet covered by this checkpoint`)
  if (key === undefined) say('The key was taken from the checkpoint itself: with --key it must be the one that you trust')
}

async function readCheckpoint(path: string): Promise<Checkpoint> {
  const given = await readText(path)
  try {
    return Checkpoint.parse(JSON.parse(given))
  } catch (cause) {
    throw new Error(`${path} is not a checkpoint`, { cause })
  }
}

const readText = async (path: string) => text((await openFile(path)).bytes)
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

void command({
  usage,
  options: { key: { type: 'string' } },
  failure: 2,
  async run({ values, positionals: [changes, path, ...more] }) {
    if (changes === undefined || path === undefined || more.length > 0) throw new Error(usage)
    await verify(changes, await readCheckpoint(path), values.key)
  },
})
