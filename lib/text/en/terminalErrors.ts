/** The sentences of errors that only the command line and the sandbox's servers meet. */
export const terminalErrors = {
  'input-unreadable': 'This line could not be read: {reason}. Send one JSON object a line.',
  'port-in-use': 'Port {port} is in use. Stop what uses it, or choose another port.',
} as const
