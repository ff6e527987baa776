import type { intake as english } from '../en/intake.ts'
import type { Words } from '../translation.ts'

/** Words for taking in a verification by hand: the popup's section, and the page of its own. */
export const intake = {
  title: 'Introducir una verificación',
  intro:
    'Para una verificación que ninguna página entrega: de un correo, un archivo o un equipo sin red. No se firma nada antes de que usted lo haya visto en la ventana de firma.',
  heading: 'Pegar una verificación',
  label: 'Verificación',
  hint: 'El JSON o el enlace que le dieron. Aquí puede soltar o pegar un archivo o la imagen de un código QR.',
  check: 'Comprobar y mostrar',
  empty: 'Pegue primero la verificación.',
  choose: 'Elegir un archivo o una imagen…',
  openPage: 'Desde un archivo o código QR…',
  drop: 'Suéltelo aquí',
  reading: 'Leyendo…',
  'taken.heading': 'Introducidas aquí',
  'taken.waiting': 'Espera en la ventana de firma.',
  'taken.open': 'Abrir la ventana de firma',
  'taken.signed': 'Firmada. Entréguela a quien se la pidió.',
  'taken.rejected': 'Rechazada. No se firmó nada.',
  'taken.gone': 'Ya no se guarda.',
} satisfies Words<typeof english>
