/** The sentences of small deposits. They come with the code that builds and sends one. */
export const depositErrors = {
  'deposit-refused': 'This is no small deposit that can be sent: {reason}. Send nothing, and ask again.',
  'deposit-endpoint':
    '{host} did not answer as it should: {reason}. Nothing was sent. Try again, or choose another endpoint.',
  'deposit-wrong-chain':
    '{host} answers for another chain than {chain}. Nothing was sent. Choose an endpoint of that chain.',
  'deposit-funds':
    'The account holds {held} {asset}; {needed} are needed, the network’s fee included. Nothing was sent. Add some and try again.',
  'deposit-token-funds':
    'The account holds {held} {asset}; {needed} are needed. Nothing was sent. Add some and try again.',
  'deposit-would-fail':
    'The network would not carry out this transfer: {reason}. Nothing was sent. Send it in another way, or ask again.',
  'deposit-mismatch':
    'What was to be signed is not the deposit that was shown. Nothing was signed; ask again.',
  'wallet-wrong-chain':
    'The wallet is on another chain than {chain}, and nothing was sent. Switch it there, then try again.',
  'wallet-chain-unknown':
    'The wallet does not know {chain}, and nothing was sent. Add that chain to the wallet, then try again.',
  'wallet-cannot-send':
    'This wallet cannot send from here, and nothing was sent. Choose another one, or send by hand.',
  'wallet-unclear':
    'It is not known whether the wallet sent the deposit: {reason}. Look into the wallet before anything else.',
  'deposit-by-hand':
    'This verification asks for a small deposit, which was shown to the address holder. No signature follows; watch its status.',
  'deposit-fee-changed':
    'The network’s fee has risen since it was shown, so nothing was sent. Look at it once more and decide again.',
  'deposit-under-way':
    'This deposit was begun before, and may have been sent. Nothing was sent now. Look at how it stands.',
  'deposit-not-noted':
    'The deposit could not be noted down first, so nothing was sent. Free some disk space and try again.',
  'deposit-dropped': 'The deposit was not sent, and nothing has moved. It may be sent again.',
  'deposit-reverted':
    'The network did not carry out the deposit: only its fee was paid. It may be sent again.',
  'deposit-unknown':
    'A deposit was handed over, and whether it arrives is not known. Do not send another one; watch the verification’s status.',
} as const
