import type { approvalKeyErrors as english } from '../en/approvalKeyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys in the own work of the extension. */
export const approvalKeyErrors = {
  'approval-key-missing':
    'Una regla pide una clave de aprobación y aquí aún no hay ninguna. No se firmó ni se envió nada. Cree una en los ajustes y vuelva a intentarlo.',
  'approval-key-cancelled':
    'Su clave de aprobación no se usó, así que no se firmó, envió ni cambió nada. Inténtelo otra vez y siga las indicaciones de su navegador.',
  'approval-key-refused':
    'No era una de sus claves de aprobación, o no aprobó exactamente esto. No se firmó, envió ni cambió nada. Inténtelo otra vez con la clave que figura en los ajustes.',
  'approval-key-unavailable': 'Las claves de aprobación no se pueden usar aquí. {reason}',
  'approval-key-exists':
    'Este dispositivo ya tiene una clave de aprobación suya. Use esa clave u otro dispositivo.',
} satisfies Words<typeof english>
