// Only a process that is stopped leaves a transaction of ours without a statement for so long; others wait for what it holds.
const longestPause = '5s'

/** How a transaction begins that may hold others up. */
export const begin = `BEGIN; SET LOCAL idle_in_transaction_session_timeout = '${longestPause}'`
