import type { Language } from './language';

export const it: Language = {
  code: 'it',
  fields: {
    name: 'Cliente | Clienti | Nome cliente | Nome del cliente | Conto | Azienda | Società | Impresa | Ragione sociale | Organizzazione | Nome | Etichette di riga',
    associate:
      'Commerciale | Responsabile | Responsabile commerciale | Responsabile cliente | Responsabile del cliente | Referente | Referente commerciale | Gestore | Proprietario | Venditore | Agente | Assegnato a | Consulente',
    type: 'Tipo | Tipo di cliente | Tipologia | Livello | Livello cliente | Categoria | Categoria cliente | Classe | Segmento | Fascia',
    endDate:
      'Data di fine | Data fine | Fine | Fine contratto | Fine del contratto | Scadenza | Data di scadenza | Scadenza contratto | Rinnovo | Data di rinnovo | Contratto fino al | Durata fino al | Scade il | Valido fino al',
    scoredOn:
      'Valutato il | Data di valutazione | Data valutazione | Ultima valutazione | Ultima revisione | Data ultima revisione',
    lastArr:
      'ARR anno precedente | ARR dell’anno precedente | ARR anno scorso | ARR dell’anno scorso | Ricavi ricorrenti annuali | Ricavi anno precedente | Fatturato anno precedente | Anno precedente | Anno scorso | Fatturato anno scorso | Fatturato dell’anno scorso | Fatturato a.p. | Ricavi anno scorso | ARR a.p.',
    deltaArr:
      'Obiettivo ΔARR | ΔARR obiettivo | Obiettivo | Obiettivo ARR | ARR obiettivo | Target ARR | Traguardo | Obiettivo di crescita | Crescita prevista | Aumento previsto | Incremento previsto | Quota',
    ytd: 'Progressivo | Progressivo anno | Da inizio anno | Vinto | Vinto finora | Vinto quest’anno | Acquisito | Realizzato | Consuntivo | Raggiunto | ARR vinto | Ottenuto',
  },
  anyYear: 'Ricavi ricorrenti annuali | Fatturato',
  computed: {
    overall: 'Punteggio totale | Punteggio complessivo | Complessivo | Media | Punteggio medio',
    weakest: 'Fase più debole | Passo più debole',
    change: 'Variazione | Azioni aperte',
    percent: '% dell’obiettivo | % obiettivo | Raggiungimento | Raggiungimento obiettivo',
    progress: 'Avanzamento | Progresso',
  },
  steps: {
    launched: 'Avvio | Messa in opera | Lancio efficace | Lanciato efficacemente | Lancio | Avviato | Avvio riuscito',
    roi: 'Genera ROI | ROI generato | Generare ROI | Ritorno generato',
    recognized: 'ROI riconosciuto | Riconosciuto | Riconoscimento del ROI | Riconoscimento',
    monetizes: 'Monetizzazione | Il cliente monetizza | Monetizza | Monetizzato | Cliente monetizza',
    partner: 'Partner strategico | Partner strategico apprezzato | Partnership strategica',
  },
  subMetrics: {
    'launched.users': 'Utenti previsti attivi | Utenti attivi | Utenti attesi attivi',
    'launched.weekly': 'Utenti settimanali | Utenti a settimana',
    'launched.daily': 'Utenti quasi giornalieri | Utenti giornalieri | Utenti quasi quotidiani',
    'roi.cases': 'Casi d’uso documentati | Casi d’uso',
    'roi.return': 'Ritorno superiore al costo | Ritorno sopra il costo',
    'roi.ontime': 'Risultati consegnati in tempo | Risultati puntuali | Risultati in tempo',
    'recognized.sponsor': 'Lo sponsor conferma il valore | Sponsor conferma il valore | Valore confermato',
    'recognized.shares': 'Il cliente condivide i risultati | Cliente condivide i risultati | Condivide i risultati',
    'recognized.public': 'Parla di noi in pubblico | Referenza pubblica',
    'monetizes.contract': 'Il contratto corrisponde al valore | Contratto corrisponde al valore',
    'monetizes.funded': 'Finanziato rispetto all’obiettivo | Finanziato vs obiettivo | Finanziamento vs obiettivo',
    'monetizes.expansion': 'Espansione concordata | Ampliamento concordato',
    'partner.plans': 'Siamo nei loro piani | Nei loro piani',
    'partner.advise': 'Li consigliamo | Diamo loro consulenza',
    'partner.product': 'Plasmano il nostro prodotto | Influenzano il nostro prodotto',
  },
  months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  weekdays: 'lun mar mer gio ven sab dom',
  notGiven:
    'n.v. | n.d. | n/d | nd | non valutato | non valutata | da valutare | non disponibile | non applicabile | da definire | in sospeso | sconosciuto | nessuno | vuoto',
  totals: 'totale | totali | totale generale | totale complessivo | subtotale | sub-totale | somma | media',
  aboutColumns: 'Peso | Pesi | Ponderazione | Massimo | Punteggio massimo | Minimo | Scala | Mediana | Conteggio',
  notes: 'riservato | fonte | generato da | nota | note | legenda | pagina | tutti i diritti riservati',
  units: { 3: 'k | mila', 6: 'm | mln | milione | milioni | mio', 9: 'mld | mrd | miliardo | miliardi' },
  scales: {
    yesNo: ['sì | si | s | vero', 'no | falso'],
    partly: 'parzialmente | in parte | parziale',
    very: 'molto',
    highLow: ['alto | alta', 'medio | media', 'basso | bassa'],
    traffic: ['verde', 'ambra | giallo | arancione', 'rosso'],
    progress: [
      'fatto | completato | terminato | concluso | raggiunto',
      'in corso | iniziato | avviato',
      'non iniziato | da iniziare | da fare | pianificato',
    ],
  },
  outOf: 'su',
  upTo: 'a',
  fillers: 'il lo la i gli le di del della dell dei d in a al per un una e',
  score: 'scala punteggio punti punto voto semaforo',
  about: 'circa | ca.',
  best: 'migliore | ottimo | eccellente',
  quarter: 't | q | trimestre | trim',
  endOf: 'fine | fine di',
  before: 'precedente | prima | trimestre precedente',
  now: 'attuale | ora | adesso | nuovo | questo trimestre',
  aggregates: 'Somma di | Media di | Max di | Min di',
  monthly: 'mensile | al mese | /mese',
};
