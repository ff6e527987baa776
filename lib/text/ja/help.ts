import type { help as english } from '../en/help.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window's advice and of its problem screen, loaded when one of them is shown. */
export const help = {
  next: '次にすること',
  copyForPartner: '相手に送るテキストをコピー',
  showForPartner: 'テキストの内容',

  'advice.title': '署名の前に',
  'advice.ledger':
    'このアカウントは Ledger にありますか？ Ledger は Solana のメッセージを Paxos が受け付けない封筒に入れて署名します。同じ鍵を持つ別のウォレットを使うか、少額の入金を依頼してください。',
  'advice.contract-wallet':
    '{wallet} のアカウントはコントラクトで、自身の鍵を持ちません。署名をここで検査できないため、少額の入金を依頼してください。',
  'advice.contract-account':
    'このアドレスは {chain} のコントラクトです（{host} に問い合わせて確認）。鍵がなく署名を検査できないため、少額の入金を依頼してください。',
  'advice.delegated-account':
    'このアドレスは {chain} のスマートアカウントです（EIP-7702、{host} に問い合わせて確認）。通常の方法で署名してください。メッセージを包むウォレットの署名は合いません。',

  'wrong.title': '{wallet} で別のアカウントが選ばれています',
  'wrong.needed': '必要なアカウント',
  'wrong.active': '{wallet} で選択中',
  'wrong.next': '{wallet} で必要なアカウントに切り替えてから、もう一度試してください。何も送られていません。',

  'unfit.title': '署名が合いません',
  'unfit.unverifiable': 'この署名はここでは検査できません',
  'unfit.kept': 'Paxos が受け付けないため、{site} には何も送っていません。',
  'unfit.keptNoSite': 'Paxos が受け付けないため、何も送っていません。',
  'unfit.unverifiableKept': '何も送っていません。',
  'unfit.tell': 'やめて理由を伝える',
  'unfit.stop': 'やめる',
  unsupported: '{wallet} はこれに署名できません',
} satisfies Words<typeof english>
