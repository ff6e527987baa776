import type { records as english } from '../en/records.ts'
import type { Words } from '../translation.ts'

/** Words of approvals that were signed with an approval key: in the list and in a check. */
export const records = {
  heading: 'Aprobaciones',
  intro:
    'Solicitudes que se aprobaron aquí con una clave de aprobación. Cada registro contiene lo que se mostró y la firma de la clave, de modo que cualquiera puede comprobarlo sin preguntar a nadie.',
  all: 'Mostrar las {count}',
  save: 'Guardar las aprobaciones como JSON',
  saveOne: 'Guardar',
  saveNamed: 'Guardar la aprobación de {amount}',
  details: 'Detalles',
  'kind.withdrawal': 'Retiro',
  'kind.transfer': 'Transferencia',
  'kind.conversion': 'Conversión',
  row: '{kind} · {amount}',
  asked: 'Lo pidió {site}',
  key: 'Clave {name}',
  approver: 'Aprobado por',
  code: 'Código de verificación',
  signedIn: 'Firmado en',
  recorded: 'Registrado el',
  when: 'aprobado {time}',
  delete: 'Borrar las aprobaciones',
  'deleteSure.one': '¿Borrar {count} aprobación definitivamente?',
  'deleteSure.other': '¿Borrar {count} aprobaciones definitivamente?',
  deleteHint: 'Después nadie podrá mostrar qué se aprobó aquí. Guárdelas antes si alguien puede pedirlas.',
  deleteConfirm: 'Borrar definitivamente',

  valid: 'Válida: la clave con el código {code} aprobó exactamente esto.',
  invalid: 'No válida.',
  unverifiable:
    'Esto no se puede comprobar: la clave se creó en otro lugar y el registro no tiene su mitad pública.',
  changed: 'Algo se modificó en él, o firmó otra clave.',
  'many.valid': 'Las {count} aprobaciones son válidas.',
  'many.invalid': '{bad} de {count} aprobaciones no son válidas o no se pueden comprobar.',
  proves: 'Demuestra',
  provesNot: 'No demuestra',
  provesKey:
    'Esta clave firmó exactamente lo que figura aquí, y su dispositivo había verificado a quien la tenía.',
  notWho:
    'De quién es la clave. Para eso está el código de verificación: compárelo con el que dio su titular.',
  notWhen: 'Cuándo se firmó: la hora la anotó quien guardó el registro, y ninguna firma la abarca.',
  notWhere: 'Que la ventana sea de fiar. Se firmó en {origin}, que usted debe conocer.',
} satisfies Words<typeof english>
