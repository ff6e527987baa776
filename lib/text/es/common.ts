import type { common as english } from '../en/common.ts'
import type { Words } from '../translation.ts'

/** Words that several pages share. */
export const common = {
  name: 'Countersign',
  cancel: 'Cancelar',
  close: 'Cerrar',
  back: 'Atrás',
  retry: 'Reintentar',
  save: 'Guardar',
  copied: 'Copiado',
  copyFailed: 'No se pudo copiar. Selecciónelo y cópielo a mano.',
  copyAddress: 'Copiar la dirección',
  copySignature: 'Copiar la firma',
  copyReply: 'Copiar id y firma',
  copyDigest: 'Copiar el SHA-256',
  openExplorer: 'Ver esta dirección en el explorador',
  password: 'Contraseña',
  wrongPasswords: 'Demasiadas contraseñas incorrectas.',
  tryAgain: 'Puede intentarlo de nuevo {time}.',
  unlock: 'Desbloquear',
  locked: 'Bloqueado',
  unlocked: 'Desbloqueado',
  expiresIn: 'caduca {time}',
  expired: 'caducada',

  // Who asks, where no site does.
  'asker.pasted': 'Pegado por usted',
  'asker.linked': 'De un enlace',
  'asker.file': 'De un archivo',
  'asker.qr': 'De un código QR',
  'asker.other': 'Sin sitio',
} satisfies Words<typeof english>
