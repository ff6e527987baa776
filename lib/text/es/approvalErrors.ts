import type { approvalErrors as english } from '../en/approvalErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys. */
export const approvalErrors = {
  'relying-party-refused':
    'La página {origin} no puede pedir claves de aprobación de «{domain}». Pídalas desde ese dominio o desde uno por debajo de él.',
  'approval-not-used':
    'No se firmó nada: se cerró el cuadro de su navegador, o ninguna de las claves pedidas está en este dispositivo.',
  'approval-not-made': 'No se creó ninguna clave: se cerró el cuadro de su navegador o se acabó el plazo.',
  'approver-key-missing':
    'No tiene a mano ninguna de estas claves. Firme donde esté la clave, o revóquela y cree otra.',
  'approval-no-access':
    'Countersign no puede usar claves de {domain}. Permítalo y vuelva a intentarlo, o firme en la propia página.',
  'approval-unsupported':
    'Este navegador o dispositivo no puede usar aquí una clave así: {reason}. Use otro dispositivo o firme en la propia página.',
  'approval-unfit':
    'Lo que hizo la clave no es una firma de lo que se mostró, así que no se entregó nada. Inténtelo otra vez; si continúa, revoque la clave.',
} satisfies Words<typeof english>
