import { requestErrors } from './requestErrors.ts'

/**
 * One sentence for each error code: what happened and what to do next. Partners see these through the page
 * protocol and the command line, people see them in the sign window.
 */
export const errors = {
  ...requestErrors,
  unavailable:
    'Countersign is not installed, or it may not run on this site. Install it or grant it access, then try again.',
  reload: 'Countersign was updated. Reload this page and try again.',
  blocked: 'Countersign will not sign this message: {reason}',
  'unsupported-network':
    'The network “{network}” is not one that Countersign knows. Check the payload or update Countersign.',
  'unsupported-method':
    'The verification method “{method}” cannot be done here. Contact the party that asked.',
  conflict:
    'This verification id was already seen with other content. Create a new verification and ask again.',
  'proof-unreadable': 'This proof cannot be read: {reason}. Use the file exactly as Countersign saved it.',
  'proof-not-saved':
    'The proof could not be saved, so nothing was handed over. Free some disk space and try again.',
  'wallet-not-found':
    'No wallet for this address was found. Connect the wallet that holds it, or add the account to Countersign.',
  'wallet-declined': 'The wallet declined to sign. Try again, or choose another wallet.',
  'wallet-declined-or-ledger':
    'The wallet did not sign. If you did not decline it, the account may be on a Ledger, which cannot sign such messages: choose another wallet or ask for a small deposit.',
  'wallet-hardware':
    'The hardware device behind this account cannot sign such messages. Choose another wallet or ask for a small deposit.',
  'wallet-busy':
    'The wallet already has a request waiting. Open the wallet, finish that request, then try again.',
  'wallet-takes-for-transaction':
    'The wallet takes this message for a transaction and refuses to sign it. Choose another wallet or ask for a small deposit.',
  'wallet-timeout': 'The wallet did not answer. Open it, look for a waiting request, then try again.',
  'wallet-wrong-account':
    'The wallet offers {actual}, not {expected}. Switch the account in the wallet, then try again.',
  'wallet-locked': 'The wallet is locked. Unlock it, then try again.',
  'wallet-unsupported':
    'This wallet cannot sign messages here. Choose another wallet or ask for a small deposit.',
  'wallet-failed': 'The wallet failed: {reason}. Try again, or choose another wallet.',
  'signature-invalid': 'The signature does not verify for this address: {diagnosis}',
  'signature-unverifiable':
    'This signature cannot be checked here: {diagnosis} Ask for a verification by small deposit instead.',
  'signature-unreadable':
    'The signature could not be read: {reason}. Give it exactly as the wallet returned it.',
  'not-delivered':
    'The signature was made but the page did not take it. Copy it from Countersign or ask again from the same site.',
  'vault-locked': 'Your accounts are locked. Unlock them with your password.',
  'wrong-password': 'That password is not right. Try again.',
  'password-too-weak': 'That password is too short. Use at least {minimum} characters.',
  'unlock-delayed': 'Too many wrong passwords. Try again in {seconds} seconds.',
  'vault-missing': 'There are no accounts here yet. Create a password first.',
  'vault-exists': 'There are accounts here already. Unlock them with their password.',
  'vault-damaged': 'The stored accounts are damaged and cannot be read. Restore them from your backup.',
  'vault-not-written':
    'The change could not be saved, and nothing was lost. Free some disk space and try again.',
  'address-unreadable': 'That is not an address of this network. Check what you pasted.',
  'account-watch-only':
    'There is no key for this account here, only its address. Import its key to sign with it.',
  'passkey-unavailable': 'Passkeys cannot be used here. {reason} Your password works as before.',
  'passkey-cancelled': 'The passkey was not used. Try again, and follow your browser’s prompt.',
  'passkey-needed':
    'Nothing was signed: this account signs only with your passkey, and it was not used. Try again. If it is lost, your password ends this in the settings.',
  'passkey-no-prf':
    'This passkey or device cannot keep a key for you (it has no PRF). Choose another one, or stay with your password.',
  'passkey-missing': 'There is no passkey for these accounts here. Add one in the settings.',
  'passkey-wrong': 'That passkey does not open these accounts. Use another one of yours.',
  'passkey-exists': 'This device already has a passkey for these accounts. Use another device, or that one.',
  'passkey-limit':
    'These accounts have {most} passkeys, and there cannot be more. Remove one, then add this one.',
  'passkey-in-use': 'Accounts need this passkey at signing. End that first, then remove it.',
  'account-exists': 'This account is already here. Use the one in the list.',
  'account-missing': 'That account is no longer here. Choose another one.',
  'storage-unreadable':
    'Stored data could not be read: {reason}. Your accounts were not changed; restart the browser.',
  'rpc-failed': '{host} did not answer as an RPC endpoint does: {reason}. Check its address and try again.',
  'rpc-wrong-chain':
    '{host} answers for chain {chain}, which is not {network}. Give an endpoint of that network, or of its test network.',
  'settings-not-saved': 'The setting could not be saved. Free some disk space and try again.',
  'image-unreadable': 'That image could not be read. Save it as PNG or JPEG, then try again.',
  'image-too-large': 'That image is too large to be read. Cut it down to the QR code, then try again.',
  'qr-not-found':
    'No QR code was found in that image. Cut it down to the code, sharp and whole, then try again.',
  'qr-too-large': 'This is too long for one QR code. Copy it or save it as a file instead.',
} as const
