/** The sentences of approval keys in the extension's own work. They come with the code that asks for one. */
export const approvalKeyErrors = {
  'approval-key-missing':
    'A rule asks for an approval key, and there is none here yet. Nothing was signed or sent. Create one in the settings, then try again.',
  'approval-key-cancelled':
    'Your approval key was not used, so nothing was signed, sent or changed. Try again, and follow your browser’s prompt.',
  'approval-key-refused':
    'That was not one of your approval keys, or it did not approve exactly this. Nothing was signed, sent or changed. Try again with the key that is listed in the settings.',
  'approval-key-unavailable': 'Approval keys cannot be used here. {reason}',
  'approval-key-exists': 'This device has an approval key of yours already. Use that one, or another device.',
} as const
