import type { common as english } from '../en/common.ts'
import type { Words } from '../translation.ts'

/** Words that several pages share. */
export const common = {
  name: 'Countersign',
  cancel: 'Cancelar',
  close: 'Fechar',
  back: 'Voltar',
  retry: 'Tentar de novo',
  save: 'Salvar',
  copied: 'Copiado',
  copyFailed: 'Não foi possível copiar. Selecione e copie manualmente.',
  copyAddress: 'Copiar endereço',
  copySignature: 'Copiar assinatura',
  copyReply: 'Copiar ID e assinatura',
  copyDigest: 'Copiar SHA-256',
  openExplorer: 'Ver este endereço no explorador',
  password: 'Senha',
  wrongPasswords: 'Senhas erradas demais.',
  tryAgain: 'Você pode tentar de novo {time}.',
  unlock: 'Desbloquear',
  locked: 'Bloqueado',
  unlocked: 'Desbloqueado',
  expiresIn: 'expira {time}',
  expired: 'expirada',

  // Who asks, where no site does.
  'asker.pasted': 'Colado por você',
  'asker.linked': 'De um link',
  'asker.file': 'De um arquivo',
  'asker.qr': 'De um código QR',
  'asker.other': 'Sem site',
} satisfies Words<typeof english>
