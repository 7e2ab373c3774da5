import type { Language } from './language';

export const es: Language = {
  code: 'es',
  fields: {
    name: 'Cliente | Clientes | Nombre del cliente | Cuenta | Cuentas | Nombre de la cuenta | Cuenta clave | Empresa | Compañía | Razón social | Organización | Nombre | Etiquetas de fila',
    associate:
      'Comercial | Responsable | Responsable de cuenta | Ejecutivo de cuenta | Ejecutivo | Ejecutiva | Ejecutivo comercial | Gestor | Gestor de cuenta | Propietario | Propietario de la cuenta | Vendedor | Asesor | Asesor comercial | Asignado a | Encargado | Asesora | Consultor',
    type: 'Tipo | Tipo de cuenta | Tipo de cliente | Nivel | Nivel de cliente | Nivel de cuenta | Categoría | Clase | Segmento',
    endDate:
      'Fecha de fin | Fin | Fin de contrato | Fin del contrato | Fecha fin | Fecha fin de contrato | Vencimiento | Fecha de vencimiento | Renovación | Fecha de renovación | Caducidad | Contrato hasta | Vence | Vence el | Válido hasta',
    scoredOn:
      'Puntuado el | Evaluado el | Fecha de evaluación | Fecha de puntuación | Última evaluación | Última revisión | Fecha de la última revisión',
    lastArr:
      'ARR año anterior | ARR del año anterior | ARR año pasado | ARR del año pasado | Ingresos recurrentes anuales | Ingresos año anterior | Ventas año anterior | Año anterior | Facturación año anterior | Año pasado | Ventas del año pasado | Facturación año pasado | Ventas año pasado',
    deltaArr:
      'Objetivo ΔARR | ΔARR objetivo | Objetivo | Objetivo ARR | ARR objetivo | Meta | Meta ARR | Objetivo de crecimiento | Crecimiento objetivo | Aumento deseado | Incremento deseado | Cuota',
    ytd: 'Acumulado | Acumulado del año | Acumulado anual | Ganado | Ganado hasta la fecha | Ganado este año | Conseguido | Logrado | Realizado | Real | En lo que va de año | ARR ganado',
  },
  anyYear: 'Ingresos recurrentes anuales | Ventas',
  computed: {
    overall: 'Puntuación total | Puntuación global | Global | Promedio | Media',
    weakest: 'Paso más débil | Etapa más débil',
    change: 'Cambio | Variación | Acciones abiertas',
    percent: '% del objetivo | % objetivo | % de la meta | Cumplimiento | Cumplimiento del objetivo',
    progress: 'Progreso | Avance',
  },
  steps: {
    launched:
      'Puesta en marcha | Implantación | Lanzamiento efectivo | Lanzado eficazmente | Lanzamiento | Lanzado | Bien lanzado',
    roi: 'Genera ROI | ROI generado | Generar ROI | Retorno generado',
    recognized: 'ROI reconocido | Reconocimiento del ROI | Reconocido | Reconocimiento',
    monetizes: 'Monetización | El cliente monetiza | Monetiza | Monetizado | Cliente monetiza',
    partner: 'Socio estratégico | Socio | Socio estratégico valorado | Alianza estratégica | Alianza',
  },
  subMetrics: {
    'launched.users': 'Usuarios esperados activos | Usuarios activos | Usuarios previstos activos',
    'launched.weekly': 'Usuarios semanales | Usuarios por semana',
    'launched.daily': 'Usuarios casi diarios | Usuarios diarios',
    'roi.cases': 'Casos de uso documentados | Casos de uso',
    'roi.return': 'Retorno superior al coste | Retorno por encima del coste | Retorno sobre coste',
    'roi.ontime': 'Resultados entregados a tiempo | Resultados a tiempo',
    'recognized.sponsor': 'El patrocinador confirma el valor | Patrocinador confirma el valor | Valor confirmado',
    'recognized.shares': 'El cliente comparte sus resultados | Cliente comparte sus resultados | Comparte resultados',
    'recognized.public': 'Habla de nosotros en público | Referencia pública | Habla por nosotros en público',
    'monetizes.contract': 'El contrato corresponde al valor | Contrato acorde al valor | Contrato corresponde al valor',
    'monetizes.funded': 'Financiado frente al objetivo | Financiado vs objetivo | Financiación vs objetivo',
    'monetizes.expansion': 'Expansión acordada | Ampliación acordada',
    'partner.plans': 'Estamos en sus planes | En sus planes',
    'partner.advise': 'Les asesoramos | Los asesoramos',
    'partner.product': 'Dan forma a nuestro producto | Influyen en nuestro producto | Moldean nuestro producto',
  },
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  weekdays: 'lun mar mié mie jue vie sáb sab dom',
  notGiven:
    'n/e | n.e. | sin dato | s/d | sin datos | sin evaluar | no evaluado | no evaluada | sin puntuar | no puntuado | sin calificar | no aplica | por definir | pendiente | desconocido | no disponible | ninguno',
  totals: 'total | totales | total general | subtotal | suma | promedio | media',
  aboutColumns: 'Peso | Pesos | Ponderación | Máximo | Puntuación máxima | Mínimo | Escala | Mediana | Recuento',
  notes: 'confidencial | fuente | generado por | nota | notas | leyenda | página | todos los derechos reservados',
  units: { 3: 'k | mil | miles', 6: 'm | mm | millón | millones | mill', 9: 'mil millones' },
  scales: {
    yesNo: ['sí | si | s | verdadero', 'no | falso'],
    partly: 'parcialmente | en parte | parcial',
    very: 'muy',
    highLow: ['alto | alta', 'medio | media', 'bajo | baja'],
    traffic: ['verde', 'ámbar | amarillo | naranja', 'rojo'],
    progress: [
      'hecho | completado | terminado | finalizado | logrado',
      'en curso | en progreso | en proceso | iniciado',
      'no iniciado | sin iniciar | por hacer | planificado',
    ],
  },
  outOf: 'de',
  upTo: 'a',
  fillers: 'el la los las de del en a al por para un una y su sus',
  score: 'escala puntuación puntos punto nota semáforo',
  about: 'aprox. | aprox | unos | alrededor de',
  best: 'mejor | excelente | muy bien | muy bueno',
  quarter: 't | q | trimestre | trim',
  endOf: 'fin de | finales de | fines de',
  before: 'anterior | antes | previo | trimestre anterior',
  now: 'actual | ahora | nuevo | este trimestre',
  aggregates: 'Suma de | Promedio de | Máx de | Mín de',
  monthly: 'mensual | por mes | al mes | /mes',
};
